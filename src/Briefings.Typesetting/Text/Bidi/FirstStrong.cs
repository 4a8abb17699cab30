using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The directions that a text takes from its first strong character: the paragraph (P2, P3) and each FSI (X5c).</summary>
internal static class FirstStrong
{
    /// <summary>
    /// Replaces each FSI by the LRI or RLI that it stands for, and gives the paragraph's direction: L, R, or ON when no character
    /// decides. One pass over the text, however deep isolates nest: a strong character decides for the innermost isolate only.
    /// </summary>
    public static BidiClass Settle(Span<BidiClass> classes)
    {
        var paragraph = ON;
        var open = new Stack<int>();
        for (var at = 0; at < classes.Length; at++)
        {
            switch (classes[at])
            {
                case (L or R or AL) and var strong:
                    var direction = strong == L ? L : R;
                    if (!open.TryPeek(out var innermost))
                        paragraph = paragraph == ON ? direction : paragraph;
                    else if (classes[innermost] == FSI)
                        classes[innermost] = direction == L ? LRI : RLI;
                    break;
                case LRI or RLI or FSI:
                    open.Push(at);
                    break;
                case PDI when open.TryPop(out var closed):
                    LeaveUndecided(ref classes[closed]);
                    break;
                case B:
                    while (open.TryPop(out var unclosed))
                        LeaveUndecided(ref classes[unclosed]);
                    break;
            }
        }

        while (open.TryPop(out var unclosed))
            LeaveUndecided(ref classes[unclosed]);

        return paragraph;
    }

    private static void LeaveUndecided(ref BidiClass isolate) => isolate = isolate == FSI ? LRI : isolate;
}
