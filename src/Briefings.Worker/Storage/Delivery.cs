namespace Briefings.Worker.Storage;

/// <summary>One delivery of a run and how far it has come.</summary>
internal sealed record Delivery
{
    public required string RunId { get; init; }

    public required string Target { get; init; }

    public required string Channel { get; init; }

    public string Settings { get; init; } = "{}";

    /// <summary>The same at every attempt: a receiver that knows it counts the delivery once.</summary>
    public required string IdempotencyKey { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Who is sending it, or died while sending it.</summary>
    public string? Owner { get; init; }

    public long Attempts { get; init; }

    public string? ProblemCode { get; init; }

    /// <summary>What the receiver said, or what went wrong.</summary>
    public string? Message { get; init; }

    /// <summary>Who resolved it where it was in doubt or had failed.</summary>
    public string? ResolvedBy { get; init; }

    public DateTimeOffset Changed { get; init; }

    public DateTimeOffset? Sent { get; init; }
}
