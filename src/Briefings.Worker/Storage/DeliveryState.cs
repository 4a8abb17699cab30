namespace Briefings.Worker.Storage;

/// <summary>The way of one delivery.</summary>
internal enum DeliveryState
{
    /// <summary>Waits for a person's approval.</summary>
    Held,

    Pending,

    /// <summary>Claimed: its owner is sending it, or died while it did.</summary>
    Sending,

    Sent,

    /// <summary>It may have arrived; a person decides whether to send it again.</summary>
    InDoubt,

    /// <summary>It did not arrive.</summary>
    Failed,
}
