using Briefings.Worker.Cli;

namespace Briefings.Tests.Worker.Cli;

public sealed class OutputPlanTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("Kim and Putin Talk Satellites, Ammunition", "kim-and-putin-talk-satellites-ammunition")]
    [InlineData("  “Don’t wait” – says U.S.  ", "dont-wait-says-u-s")]
    [InlineData("Уряд ухвалив бюджет", "уряд-ухвалив-бюджет")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("?!", "briefing")]
    [InlineData("", "briefing")]
    [InlineData(
        "A headline that goes on and on until nobody remembers how it began at all",
        "a-headline-that-goes-on-and-on-until-nobody-remembers-how-it")]
    public void A_title_becomes_a_file_name_that_a_person_can_read(string title, string slug) =>
        Assert.Equal(slug, OutputPlan.Slug(title));

    [Fact]
    public void In_a_folder_the_file_is_named_from_the_date_and_the_title() =>
        Assert.Equal(Path.Combine("out/", "2026-11-23-one"), new OutputPlan("out/", Day, single: true).StemFor("One"));

    [Fact]
    public void Two_articles_with_one_title_get_two_files()
    {
        var plan = new OutputPlan("out/", Day, single: false);

        Assert.Equal(["2026-11-23-one", "2026-11-23-one-2", "2026-11-23-one-3"], new[] { "One", "ONE", "one" }.Select(title => Path.GetFileName(plan.StemFor(title))));
    }

    [Fact]
    public void A_named_file_lends_its_name_to_every_format() =>
        Assert.Equal(Path.Combine("desk", "morning"), new OutputPlan("desk/morning.pdf", Day, single: true).StemFor("One"));

    [Fact]
    public void One_file_for_several_articles_is_wrong_usage()
    {
        var fault = Assert.Throws<UsageException>(() => new OutputPlan("morning.pdf", Day, single: false));

        Assert.Equal("error BRF5001 : --out morning.pdf names one file for several articles. Give a folder.", fault.Message);
    }
}
