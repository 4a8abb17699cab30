using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Worker.Storage;

/// <summary>An article of a run with its reading: what an edition is made of.</summary>
internal sealed record ReadArticle(Article Article, Reading Reading);
