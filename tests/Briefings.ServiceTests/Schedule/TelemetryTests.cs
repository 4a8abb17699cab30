using Briefings.ServiceTests.Support;
using Briefings.Tests.Worker.Telemetry;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Schedule;

/// <summary>What a collector learns of the service while it runs.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Each_run_of_the_service_is_a_trace_of_its_own()
    {
        await using var collector = await Collector.StartAsync();
        using var place = await ServicePlace.CreateAsync(StoreKind.Sqlite);
        place.Sections = $$"""
            "Telemetry": { "Endpoint": "{{collector.Endpoint}}" }
            """;
        place.Configure(ServicePlace.Schedule("morning"), ServicePlace.Schedule("noon"));
        place.Drop("morning", 1);
        place.Drop("noon", 2);
        Directory.CreateDirectory(Path.Combine(place.Folder, "data"));
        await using var store = await place.OpenStoreAsync();
        foreach (var name in new[] { "morning", "noon" })
            Assert.True(await store.Runs.TryAddAsync(new NewRun(name, "2026-11-20T07:00", new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero))));

        var service = place.Serve();
        await Eventually.TrueAsync(() => Task.FromResult(Roots() == 2), TimeSpan.FromMinutes(1), () => $"{string.Join('\n', service.Lines)}\n{collector.Spans()}");

        Assert.Equal(2, collector.Traces);
        var spans = collector.Spans().Split('\n').Where(line => line.Length > 0 && !line.Contains('·')).CountBy(line => line).Select(pair => $"{pair.Value} × {pair.Key}");
        Assert.Equal(["2 ×   article", "2 ×   gate", "2 × compose", "2 × deliver", "2 × gather", "2 × read", "2 × run"], spans.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Quill", collector.Everything(), StringComparison.Ordinal);

        int Roots() => collector.Spans().Split('\n').Count(line => line == "deliver");
    }
}
