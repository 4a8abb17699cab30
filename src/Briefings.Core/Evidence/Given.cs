using Briefings.Analysis;

namespace Briefings.Evidence;

/// <summary>A reading as it may come out of any JSON, made whole: what is missing becomes empty, text loses the white space around it.</summary>
internal static class Given
{
    public static Reading Whole(Reading reading) => reading with
    {
        Summary = [.. Each(reading.Summary).Select(claim => new SummaryClaim(Text(claim.Text), Citations(claim.Evidence)))],
        Actors =
        [
            .. Each(reading.Actors).Select(claim => claim with
            {
                Name = Text(claim.Name),
                Role = Optional(claim.Role),
                Aliases = [.. Each(claim.Aliases).Select(Text).Where(alias => alias.Length > 0)],
                Significance = Optional(claim.Significance),
                Evidence = Citations(claim.Evidence),
            }),
        ],
        Statements =
        [
            .. Each(reading.Statements).Select(claim => claim with
            {
                Speaker = Text(claim.Speaker),
                SpeakerMention = Text(claim.SpeakerMention),
                Cue = Text(claim.Cue),
                Content = claim.Content is null ? new Citation(0, "") : Whole(claim.Content),
            }),
        ],
        Motives =
        [
            .. Each(reading.Motives).Select(claim => claim with
            {
                Actor = Text(claim.Actor),
                Motive = Text(claim.Motive),
                AscribedBy = Optional(claim.AscribedBy),
                Evidence = Citations(claim.Evidence),
            }),
        ],
        Questions = [.. Each(reading.Questions).Select(claim => claim with { Question = Text(claim.Question), Evidence = Citations(claim.Evidence) })],
        Notes = Notes(reading),
    };

    public static IReadOnlyList<string> Notes(Reading reading) => [.. Each(reading.Notes).Select(Text).Where(note => note.Length > 0)];

    private static IReadOnlyList<Citation> Citations(IReadOnlyList<Citation>? citations) => [.. Each(citations).Select(Whole)];

    private static Citation Whole(Citation citation) => citation with { Quote = citation.Quote ?? "" };

    // The types say that nothing here is null; a deserialiser does not read them.
    private static IEnumerable<T> Each<T>(IEnumerable<T?>? items) => (items ?? []).OfType<T>();

    private static string Text(string? text) => text?.Trim() ?? "";

    private static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
