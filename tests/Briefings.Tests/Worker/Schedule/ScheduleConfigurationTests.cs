using Briefings.Worker.Configuration;
using Briefings.Worker.Schedule;

namespace Briefings.Tests.Worker.Schedule;

public sealed class ScheduleConfigurationTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("briefings-configuration-").FullName, "briefings.json");

    [Fact]
    public void A_schedule_may_have_comments_and_knows_when_it_is_due()
    {
        var (schedules, problems) = Read("""
            {
              // Weekdays at half past seven.
              "Schedules": [
                { "Name": "morning", "Cron": "30 7 * * 1-5", "TimeZone": "Europe/Berlin", "Sources": [ { "Kind": "inbox" } ], },
              ],
            }
            """);

        Assert.Empty(problems);
        Assert.Equal(
            ["2026-11-23T07:30", "2026-11-24T07:30", "2026-11-25T07:30"],
            Assert.Single(schedules).Next(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), 3).Select(slot => slot.Key));
    }

    [Theory]
    [InlineData("\"Crom\": 1", "briefings.json(2,1) : error BRF4010 : There is no setting \"Schedules:0:Crom\". Remove it, or choose from Name, Title, Cron, TimeZone, Sources, Deliveries, Template, Analyst, Language, Marking, Misfire, Grace, RequireApproval.")]
    [InlineData("\"Cron\": \"every day\"", "briefings.json(2,1) : error BRF8502 : Schedules:0:Cron: \"every day\" cannot be read. Write minute, hour, day of month, month and day of week, as \"30 7 * * 1-5\", or one of @hourly, @daily, @weekly, @monthly, @yearly.")]
    [InlineData("\"Cron\": \"0 30 7 * * 1\"", "briefings.json(2,1) : error BRF8502 : Schedules:0:Cron: \"0 30 7 * * 1\" cannot be read. Write minute, hour, day of month, month and day of week, as \"30 7 * * 1-5\", or one of @hourly, @daily, @weekly, @monthly, @yearly.")]
    [InlineData("\"TimeZone\": \"Berlin\"", "briefings.json(2,1) : error BRF8501 : Schedules:0:TimeZone: \"Berlin\" is no time zone. Give an IANA name such as Europe/Berlin or Etc/UTC.")]
    [InlineData("\"Name\": \"Morning brief\"", "briefings.json(2,1) : error BRF4011 : Schedules:0:Name must be given, in lower-case letters, digits and hyphens, 63 at most.")]
    [InlineData("\"Analyst\": \"oracle\"", "briefings.json(2,1) : error BRF4011 : Schedules:0:Analyst must be auto, rules or model.")]
    [InlineData("\"Misfire\": \"never\"", "briefings.json(2,1) : error BRF4011 : Schedules:0:Misfire must be catch-up or skip.")]
    [InlineData("\"Grace\": \"long\"", "briefings.json(2,1) : error BRF4011 : Schedules:0:Grace must be between 00:01:00 and 31.00:00:00.")]
    [InlineData("\"Grace\": \"40.00:00:00\"", "briefings.json(2,1) : error BRF4011 : Schedules:0:Grace must be between 00:01:00 and 31.00:00:00.")]
    [InlineData("\"RequireApproval\": \"maybe\"", "briefings.json(2,1) : error BRF4011 : Schedules:0:RequireApproval must be true or false.")]
    [InlineData("\"Template\": { \"Name\": 1 }", "briefings.json(2,1) : error BRF4011 : Schedules:0:Template must be a plain value.")]
    public void A_mistake_is_named_with_its_place(string member, string told)
    {
        var others = new[] { "\"Name\":\"morning\"", "\"Cron\":\"@daily\"", "\"TimeZone\":\"Etc/UTC\"", "\"Sources\":[{}]" }
            .Where(other => other.Split('"')[1] != member.Split('"')[1]);
        var (_, problems) = Read($"{{\"Schedules\":[{{{string.Join(',', others)},\n{member}}}]}}");

        Assert.Equal(told, Assert.Single(problems));
    }

    [Fact]
    public void A_schedule_without_sources_or_with_a_name_that_is_taken_is_told()
    {
        var (_, problems) = Read("""
            {"Schedules":[
              {"Name":"a","Cron":"@daily","TimeZone":"Etc/UTC"},
              {"Name":"b","Cron":"@daily","TimeZone":"Etc/UTC","Sources":[{}]},
              {"Name":"b","Cron":"@daily","TimeZone":"Etc/UTC","Sources":[{}]}]}
            """);

        Assert.Equal(
            [
                "briefings.json(2,3) : error BRF4011 : Schedules:0:Sources must be a list of at least one source.",
                "briefings.json(4,4) : error BRF8500 : Schedules:2:Name: there is a schedule \"b\" already. Give each a name of its own.",
            ],
            problems);
    }

    private (IReadOnlyList<BriefingSchedule> Schedules, IReadOnlyList<string> Problems) Read(string json)
    {
        File.WriteAllText(file, json);
        var (configuration, wrong) = ConfigurationFile.Read(file, new Dictionary<string, string>());
        Assert.Empty(wrong);
        var problems = new List<KeyedProblem>();
        var schedules = ScheduleConfiguration.Read(configuration!, problems);
        return (schedules, [.. configuration!.Placed(problems).Select(problem => problem.ToString().Replace(file, "briefings.json", StringComparison.Ordinal))]);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
}
