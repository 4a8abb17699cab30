using Briefings.Articles;
using Briefings.Composition.Stories;

namespace Briefings.Composition.Contrasts;

/// <summary>
/// Holds the sentences of a story's voices against each other. It reads English, and speaks only where two sentences tell the same point:
/// a false contradiction costs more than a missed one.
/// </summary>
internal static class ContrastFinder
{
    // A story of a hundred voices is held against itself by its first two dozen; each tells its figures early.
    private const int MostVoices = 24;
    private const int MostSentences = 60;
    private const int MostAgreements = 4;

    /// <summary>Contradictions first, then later reports, then agreements; each point once.</summary>
    public static IReadOnlyList<Contrast> Find(StoryDraft story)
    {
        var voices = story.Voices.Where(voice => IsEnglish(voice.Article)).Take(MostVoices).ToList();
        if (voices.Count < 2)
            return [];
        var tellings = voices.SelectMany(voice => voice.Article.Body.Take(MostSentences).Select(sentence => new Telling(voice, sentence))).ToList();
        var quantities = new QuantityContrasts(tellings);
        var deeds = new DeedContrasts(tellings);
        var found = SpeakerContrasts.Find(story).ToList();
        for (var i = 0; i < voices.Count; i++)
            for (var j = i + 1; j < voices.Count; j++)
                found.AddRange([.. quantities.Between(voices[i], voices[j]), .. deeds.Between(voices[i], voices[j])]);
        var each = found.DistinctBy(contrast => contrast.Point).OrderBy(contrast => contrast.Kind).ToList();
        return [.. each.Where(contrast => contrast.Kind != ContrastKind.Agreement), .. each.Where(contrast => contrast.Kind == ContrastKind.Agreement).Take(MostAgreements)];
    }

    private static bool IsEnglish(Article article) => article.Language is "und" || article.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
