using Briefings.Composition;

namespace Briefings.Tests.Composition;

/// <summary>Articles of one event come together, and look-alikes stay apart.</summary>
public sealed class StoryFinderTests
{
    private static readonly (string Story, string Outlet, string Text)[] Day =
    [
        ("fire in Narva", "One", "A fire in a warehouse in Narva killed three workers on Monday, the fire service said. The warehouse belongs to Brandt Logistics. Police in Narva are looking for the cause."),
        ("fire in Narva", "Two", "Three workers died when a warehouse of Brandt Logistics burned in Narva. Witnesses in Narva spoke of an explosion at the warehouse."),
        ("fire in Ostra", "One", "A fire in a hotel in Ostra injured eleven guests on Monday, the fire service said. The hotel belongs to the Farah family. Police in Ostra are looking for the cause."),
        ("fire in Ostra", "Three", "Eleven guests were injured by a fire in the Farah family's hotel in Ostra. The guests of the hotel were brought to Ostra's hospital."),
        ("bank results", "Two", "Orrin Bank earned 212 million dollars in the third quarter, it said on Monday. Its chief executive, Peter Lindqvist, expects more."),
        ("bank results", "Three", "Profit at Orrin Bank rose to 212 million dollars in the quarter. Chief executive Peter Lindqvist raised the forecast of Orrin Bank."),
        ("other results", "Two", "Stonebridge Insurance earned 95 million dollars in the third quarter, it said on Monday. Its chief executive, Yuki Brennan, expects less."),
        ("election", "One", "Vesna Karol won the election in Orlavia on Sunday with 52 percent of the vote. Her rival, General Ruiz, conceded at midnight."),
        ("election", "Three", "General Ruiz conceded the election in Orlavia to Vesna Karol, who won 52 percent of the vote on Sunday."),
    ];

    [Fact]
    public void Each_event_of_a_day_is_a_story_of_its_own()
    {
        var edition = Composed.Edition([.. Day.Select(article => Composed.Read(article.Text, article.Outlet, "2026-11-23"))]);

        var found = edition.Stories
            .Select(story => string.Join(" + ", story.Voices.Select(voice => Day.Single(article => article.Text == voice.Article.Text).Story).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["bank results + bank results", "election + election", "fire in Narva + fire in Narva", "fire in Ostra + fire in Ostra", "other results"],
            found);
    }

    [Fact]
    public void Every_story_has_its_line_and_the_weightiest_comes_first()
    {
        var edition = Composed.Edition([.. Day.Select(article => Composed.Read(article.Text, article.Outlet, "2026-11-23"))]);

        Assert.Equal(Enumerable.Range(1, edition.Stories.Count), edition.Stories.Select(story => story.Number));
        Assert.Equal(edition.Stories.OrderByDescending(story => story.Weight).Select(story => story.Number), edition.Stories.Select(story => story.Number));
    }
}
