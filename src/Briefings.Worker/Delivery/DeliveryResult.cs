namespace Briefings.Worker.Delivery;

/// <summary>How an attempt ended. The four cases are all there are.</summary>
internal abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <param name="Receipt">What the destination said, in one line.</param>
    public sealed record Sent(string Receipt) : DeliveryResult;

    /// <summary>It was not taken, and would not be another time: configuration or parcel must change.</summary>
    public sealed record Refused(Problem Problem) : DeliveryResult;

    /// <summary>It was not taken; another attempt may do better.</summary>
    /// <param name="RetryAfter">The wait that the destination asked for.</param>
    public sealed record Failed(Problem Problem, TimeSpan? RetryAfter = null) : DeliveryResult;

    /// <summary>It may have arrived; <see cref="IDeliveryChannel.WhenInDoubt"/> says what follows.</summary>
    public sealed record InDoubt(Problem Problem) : DeliveryResult;
}
