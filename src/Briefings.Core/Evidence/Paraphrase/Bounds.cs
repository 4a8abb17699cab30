namespace Briefings.Evidence.Paraphrase;

/// <summary>What bounds a number: "more than", "nearly", "about".</summary>
internal sealed record Bounds(string Text, bool IsOver, bool IsLoose)
{
    public static Bounds? Of(Passage passage, int at)
    {
        if (at == 0)
            return null;
        var one = passage.Terms[at - 1].Text;
        var two = at > 1 ? $"{passage.Terms[at - 2].Text}-{one}" : one;
        foreach (var words in new[] { two, one })
        {
            if (Lexicon.Over.Contains(words))
                return new(words.Replace('-', ' '), true, false);
            if (Lexicon.Under.Contains(words))
                return new(words.Replace('-', ' '), false, false);
        }

        return Lexicon.About.Contains(one) ? new(one, false, true) : null;
    }
}
