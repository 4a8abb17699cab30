using Briefings.Worker.Storage;

namespace Briefings.Worker.Schedule;

/// <summary>What one source gave, all or a portion: stored together with what it wants to be told next time.</summary>
internal sealed record Gathered(SourceVisit Visit, IReadOnlyList<FoundArticle> Found);
