namespace Briefings.Worker.Storage;

/// <param name="Target">Names the delivery within its run; stable over restarts.</param>
/// <param name="Settings">JSON of what is sent to whom, as it was configured.</param>
internal sealed record NewDelivery(string Target, string Channel, string Settings);
