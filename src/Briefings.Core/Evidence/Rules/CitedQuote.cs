using Briefings.Analysis;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Rules;

/// <summary>A citation and what the search for its quote gave.</summary>
internal sealed record CitedQuote(Citation Citation, QuoteMatch Match);
