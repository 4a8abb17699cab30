namespace Briefings.ServiceTests.Support;

/// <summary>Waits for what other processes do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    /// <param name="says">What is there, for the message of a test that waited in vain.</param>
    public static async Task TrueAsync(Func<Task<bool>> isTrue, TimeSpan within, Func<string> says)
    {
        for (var end = TimeProvider.System.GetUtcNow() + within; !await isTrue(); await Task.Delay(Between))
        {
            if (TimeProvider.System.GetUtcNow() > end)
                Assert.Fail($"Not within {within}: {says()}");
        }
    }
}
