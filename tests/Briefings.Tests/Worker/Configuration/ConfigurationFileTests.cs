using Briefings.Worker.Configuration;
using Briefings.Worker.Models;
using Briefings.Worker.Sources.Fetching;
using Briefings.Worker.Storage;
using Briefings.Worker.Telemetry;
using Briefings.Worker.Web;

namespace Briefings.Tests.Worker.Configuration;

public sealed class ConfigurationFileTests
{
    [Theory]
    [InlineData("Schedules")]
    [InlineData(ModelOptions.Section)]
    [InlineData(FetchOptions.Section)]
    [InlineData(StorageOptions.Section)]
    [InlineData(WebOptions.Section)]
    [InlineData(TelemetryConfiguration.Section)]
    public void Every_room_can_be_given_its_section(string section)
    {
        var environment = new Dictionary<string, string> { [$"BRIEFINGS__{section}__Anything"] = "1" };

        Assert.Empty(ConfigurationFile.Read("no-such-file.json", environment).Problems);
    }
}
