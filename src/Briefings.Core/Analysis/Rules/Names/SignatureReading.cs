namespace Briefings.Analysis.Rules.Names;

/// <summary>Whether a name signs a letter: it stands alone behind a short line, "Yours sincerely,", or behind such words in its own line.</summary>
internal static class SignatureReading
{
    // A postscript may follow.
    private const int LongestPostscript = 6;
    private const int LongestClosing = 4;

    public static bool IsSignature(Document document, NameSpan name)
    {
        var index = document.IndexOf(name.Sentence);
        var sentence = document.Sentences[index];
        if (name.Last + 1 != sentence.End || index == 0 || document.Sentences.Count - index > LongestPostscript)
            return false;
        if (name.First != sentence.First)
            return document.Tokens[name.First - 1].Is(",") && name.First - sentence.First <= LongestClosing && !document.Tokens.Has(sentence.First + 1, name.First - 1, static token => token.HasCapital);
        var before = document.Sentences[index - 1];
        return before.Count <= LongestClosing + 1 && document.Tokens[before.End - 1].Lower is "," or "." or "!";
    }
}
