namespace Briefings.Worker.Sources;

/// <summary>How one found thing ended.</summary>
/// <param name="Receipt">As the source gave it with the article or the skip.</param>
/// <param name="IsDone">False for what was skipped or could not be read: it goes to <c>failed/</c>.</param>
internal sealed record Settlement(string Receipt, bool IsDone);
