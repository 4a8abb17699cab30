namespace Briefings.Worker.Models;

/// <summary>Lets an amount pass a limit that several machines keep.</summary>
/// <returns>Null where it passed; else how long until there is room.</returns>
/// <exception cref="ProblemException">What they share cannot be had.</exception>
internal delegate Task<TimeSpan?> TryPass(string limit, int amount, int perMinute);
