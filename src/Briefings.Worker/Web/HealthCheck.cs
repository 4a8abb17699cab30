namespace Briefings.Worker.Web;

/// <summary>One thing that must be right for the service to do its work.</summary>
/// <param name="Name">Such as <c>database</c>.</param>
/// <param name="Ask">Null where all is well, else what is not, in a few words that anybody may read. A fault counts as not well, and is not shown.</param>
internal sealed record HealthCheck(string Name, Func<CancellationToken, Task<string?>> Ask);
