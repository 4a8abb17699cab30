namespace Briefings.Worker.Delivery;

/// <summary>A destination that is reached and waits for its parcel; good for one.</summary>
internal interface IReadyDelivery : IAsyncDisposable
{
    /// <summary>
    /// Hands over the parcel. Cannot be cancelled, because half a delivery is a doubtful one: it ends by the channel's own time limit.
    /// Faults of the destination are results, not exceptions.
    /// </summary>
    /// <param name="key">The delivery's own key, the same at every attempt: what makes Message-Id and Idempotency-Key.</param>
    Task<DeliveryResult> SendAsync(Parcel parcel, string key);
}
