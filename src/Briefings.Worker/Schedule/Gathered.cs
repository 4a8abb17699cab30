using Briefings.Worker.Storage;

namespace Briefings.Worker.Schedule;

/// <summary>All that one source gave: stored together with what it wants to be told next time.</summary>
internal sealed record Gathered(SourceVisit Visit, IReadOnlyList<FoundArticle> Found);
