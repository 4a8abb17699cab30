using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Tests.Support;

namespace Briefings.Tests.Analysis.Rules;

/// <summary>What the headline calls somebody, as the gate lets it pass.</summary>
public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Lola Frost", "Lola Nicole Frost was born in Kest.\nFrost paints, and Frost sings.", "Lola Nicole Frost | Frost, Lola Frost")]
    [InlineData("Divers ask Marymegan Frost about the cold", "Frost said that the sea was cold.\nThen Frost left.", "Marymegan Frost | Frost")]
    [InlineData("Divers Ask Ada Frost About the Cold", "Frost said that the sea was cold.\nThen Frost left.", "Ada Frost | Frost")]
    [InlineData("Divers Ask Frost About the Cold", "Frost said that the sea was cold.\nThen Frost left.", "Frost | -")]
    [InlineData("ADA FROST LEAVES", "Frost said that the sea was cold.\nThen Frost left.", "Frost | -")]
    [InlineData("Judge asks Mayor Frost to leave", "Frost said that the sea was cold.\nThen Frost left.", "Frost | -")]
    [InlineData("Mourners greet Ada Frost", "Mr. Frost said that the sea was cold.\nThen Mr. Frost left.", "Mr. Frost | Frost")]
    [InlineData("Mourners greet Ada Frost", "Ada Marsh wept.\nFrost said that the sea was cold.\nThen Frost left.", "Frost | -")]
    [InlineData("A walk through the Ada Frost Museum of ice", "Frost said that the sea was cold.\nThen Frost left.", "Frost | -")]
    // The family name alone, where a capital means a name and nobody else bears it.
    [InlineData("Frost denies it all", "On Friday Ada Frost said that the sea was cold.", "Ada Frost | Frost")]
    [InlineData("A Day at the Cold Sea (Frost)", "On Friday Ada Frost said that the sea was cold.", "Ada Frost | Frost")]
    [InlineData("In the tower", "A Day at the Cold Sea (Frost)\nOn Friday Ada Frost said that the sea was cold.", "Ada Frost | Frost")]
    // The headline as the text has it, fuller than the one that was given.
    [InlineData("A Day at the Cold Sea", "[Title]A Day at the Cold Sea (Frost)\n\nOn Friday Ada Frost said that the sea was cold.", "Ada Frost | Frost")]
    [InlineData("A Day at the Frost Museum", "On Friday Ada Frost said that the sea was cold.", "Ada Frost | -")]
    [InlineData("Frost denies it all", "On Friday Ada Frost and Bo Frost said that the sea was cold.", "Ada Frost | -")]
    public void The_fullest_name_may_stand_in_the_headline_alone(string title, string body, string expected)
    {
        var article = ArticleText.Read(body) with { Title = title };

        var briefing = Gate.Check(article, RuleAnalyst.Read(article));

        var found = briefing.Actors.Select(actor => $"{actor.Claim.Name} | {(actor.Claim.Aliases.Count == 0 ? "-" : string.Join(", ", actor.Claim.Aliases))}");
        Assert.Contains(expected, found);
    }
}
