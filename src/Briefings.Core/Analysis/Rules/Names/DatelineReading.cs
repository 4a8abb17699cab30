using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Where an agency's dateline stands inside the first sentence of its story: "KESTRAVA, Marenia, Nov. 4 (Harbour Wire) — The prime …".</summary>
internal static class DatelineReading
{
    private const int Longest = 18;

    /// <summary>Index of the first token behind the dateline; the sentence's first token where it has none.</summary>
    public static int End(Document document, TokenRange sentence)
    {
        var tokens = document.Tokens;
        if (tokens[sentence.First].Shape != TokenShape.AllCaps || tokens[sentence.First].Length < 3)
            return sentence.First;
        for (var at = sentence.First + 1; at < sentence.End && at < sentence.First + Longest; at++)
        {
            var token = tokens[at];
            if (token.IsDash || token.Is("-"))
                return at + 1 < sentence.End ? at + 1 : sentence.First;
            if (token.Shape is TokenShape.Lower or TokenShape.OpenQuote or TokenShape.CloseQuote)
                return sentence.First;
        }

        return sentence.First;
    }

    public static bool IsInDateline(Document document, NameSpan name)
    {
        var sentence = document.Sentences[document.IndexOf(name.Sentence)];
        return document.IsDateline(sentence) || name.Last < End(document, sentence);
    }
}
