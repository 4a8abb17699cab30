namespace Briefings.Worker.Delivery;

/// <summary>What a destination wants printed.</summary>
/// <param name="Template">Null for the schedule's own.</param>
/// <param name="Language">Null for the schedule's own.</param>
/// <param name="Formats"><c>pdf</c>, <c>html</c>, <c>md</c>, <c>json</c>, in this order; none where a message alone is sent.</param>
internal sealed record Wish(string? Template, string? Language, IReadOnlyList<string> Formats);
