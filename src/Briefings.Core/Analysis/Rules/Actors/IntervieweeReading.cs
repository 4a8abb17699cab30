using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Who answers in an interview that is printed as questions and answers: the piece is about them, though it seldom names them again.</summary>
internal sealed class IntervieweeReading(Document document)
{
    // So many questions to a "you" make an interview; the introduction is no longer than so many sentences.
    private const int FewestQuestions = 2;
    private const int LongestIntroduction = 12;
    private const int LongestRole = 8;

    private static readonly string[][] Introductions = [.. WordList.Lines("interview-words").Select(line => line.Split(' '))];

    /// <summary>The actors whom the introduction or the headline says to be asked; none where the article is no interview.</summary>
    public IEnumerable<CastEntry> Of(IReadOnlyList<(Mention Mention, CastEntry Entry)> mentions, IReadOnlyList<CastEntry> inHeadline)
    {
        if (!IsInterview(document))
            return [];
        var introduced = mentions.TakeWhile(mention => document.IndexOf(mention.Mention.Sentence) < LongestIntroduction)
            .Where(mention => mention.Entry.IsPerson && (IsAsked(mention.Mention, mentions) || WasAsked(mention.Mention))).Select(mention => mention.Entry).Distinct().ToList();
        return introduced.Count > 0 ? introduced : inHeadline.Where(entry => entry.IsPerson);
    }

    /// <summary>Whether the article asks a "you" more than once.</summary>
    public static bool IsInterview(Document document) =>
        document.Sentences.Count(sentence => document.Tokens[sentence.End - 1].Is("?") && document.Tokens.Has(sentence.First, sentence.End - 1, static token => token.Lower is "you" or "your")) >= FewestQuestions;

    // "We spoke with Ada Winter, the diver", "an interview with former mayor Ada Winter"
    private bool IsAsked(Mention mention, IReadOnlyList<(Mention Mention, CastEntry Entry)> mentions)
    {
        for (var at = mention.First - 1; mention.First - at < LongestRole && document.Tokens[at] is { IsWord: true } word && word.Sentence == mention.Sentence; at--)
        {
            if (Introductions.FirstOrDefault(words => IsAt(words, at)) is { } words)
                return !IsByAnother(mentions, at - words.Length);
            if (Words.Function.Contains(word.Lower) && !Words.Determiners.Contains(word.Lower))
                return false;
        }

        return false;
    }

    // "She talked to the mayor last week": what she did, and not who asks.
    private bool IsByAnother(IReadOnlyList<(Mention Mention, CastEntry Entry)> mentions, int before)
    {
        while (Words.Auxiliaries.Contains(document.Tokens[before].Lower))
            before--;
        return document.Tokens[before].Lower is "he" or "she" or "they" or "who" || mentions.Any(mention => mention.Mention.Last == before && mention.Entry.IsPerson);
    }

    private bool IsAt(string[] words, int last) =>
        Enumerable.Range(0, words.Length).All(word => document.Tokens[last - words.Length + 1 + word].Is(words[word]));

    // "She was interviewed by our reporter."
    private bool WasAsked(Mention mention) =>
        document.Tokens[mention.Last + 1].Lower is "was" or "were" or "is" && document.Tokens[mention.Last + 2].Is("interviewed");
}
