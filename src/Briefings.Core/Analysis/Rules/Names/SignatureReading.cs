namespace Briefings.Analysis.Rules.Names;

/// <summary>Whether a name signs a letter: it stands alone behind a line that ends in a comma, "Yours sincerely,".</summary>
internal static class SignatureReading
{
    // A postscript may follow.
    private const int LongestPostscript = 6;

    public static bool IsSignature(Document document, NameSpan name)
    {
        var index = document.IndexOf(name.Sentence);
        var sentence = document.Sentences[index];
        if (name.First != sentence.First || name.Last + 1 != sentence.End || index == 0 || document.Sentences.Count - index > LongestPostscript)
            return false;
        var before = document.Sentences[index - 1];
        return before.Count <= 5 && document.Tokens[before.End - 1].Lower is "," or "." or "!";
    }
}
