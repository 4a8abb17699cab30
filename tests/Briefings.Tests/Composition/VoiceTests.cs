using Briefings.Composition;
using Briefings.Composition.Voices;

namespace Briefings.Tests.Composition;

/// <summary>Copies of one account are one voice; accounts of one event are not.</summary>
public sealed class VoiceTests
{
    private const string Wire =
        "A dam holding back waste from the Aurelia copper mine burst before dawn on Monday and sent mud through the town of Santa Ilse. " +
        "Nineteen people were killed, the governor, Elena Prado, said. Soldiers are to join the search on Tuesday. " +
        "The company declined to say when the dam was last inspected by its engineers.";

    [Fact]
    public void A_wire_report_is_one_voice_however_many_outlets_print_it_and_all_are_named()
    {
        var voices = VoiceFinder.Find(
        [
            Composed.Read(Wire, "The Coast Courier"),
            Composed.Read($"{Wire} Reporting by our correspondent in Calvera.", "Harbour Wire"),
            Composed.Read(Wire[..Wire.IndexOf(" The company", StringComparison.Ordinal)], "Islands Today"),
        ]);

        Assert.Equal(["Harbour Wire", "Islands Today", "The Coast Courier"], Assert.Single(voices).Outlets);
    }

    [Fact]
    public void Two_accounts_of_one_event_in_words_of_their_own_are_two_voices() =>
        Assert.Equal(2, VoiceFinder.Find(
        [
            Composed.Read(Wire, "Harbour Wire"),
            Composed.Read("Mud from a burst mine dam buried part of Santa Ilse on Monday. Twenty-six people were killed, the Red Cross said. The dam belongs to Aurelia Copper, which stopped work at the mine.", "La Marea"),
        ]).Count);

    [Theory]
    [InlineData("https://www.example.org/news/dam?utm_source=mail", "http://example.org/news/dam/", 1)]
    [InlineData("https://amp.example.org/news/dam/amp", "https://example.org/news/dam#comments", 1)]
    [InlineData("https://example.org/news?id=1", "https://example.org/news?id=2", 2)]
    [InlineData("https://example.org/", "https://example.org/", 2)]
    public void Articles_of_one_address_are_one_voice(string one, string other, int voices) =>
        Assert.Equal(voices, VoiceFinder.Find(
        [
            Composed.Read("The first version of the report said that nobody was hurt in the fire.", "One", url: one),
            Composed.Read("Later it was found that two guards had been taken to a hospital by night.", "One", url: other),
        ]).Count);

    [Fact]
    public void An_edition_counts_a_copied_report_once_and_holds_it_against_no_copy_of_itself()
    {
        var edition = Composed.Edition(Composed.Read(Wire, "The Coast Courier"), Composed.Read(Wire, "Harbour Wire"));

        var story = Assert.Single(edition.Stories);
        Assert.Single(story.Voices);
        Assert.Empty(story.Contrasts);
    }
}
