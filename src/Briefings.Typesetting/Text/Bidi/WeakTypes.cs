using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>Numbers and what belongs to them, in one isolating run sequence (rules W1 to W7).</summary>
internal static class WeakTypes
{
    public static void Resolve(Span<BidiClass> types, BidiClass start)
    {
        MarksAndArabicNumbers(types, start);
        SeparatorsAndTerminators(types);
        EuropeanNumbersAmongLatin(types, start);
    }

    // W1, W2, W3
    private static void MarksAndArabicNumbers(Span<BidiClass> types, BidiClass start)
    {
        var (before, strong) = (start, start);
        foreach (ref var type in types)
        {
            if (type == NSM)
                type = before is LRI or RLI or PDI ? ON : before;

            before = type;
            switch (type)
            {
                case L or R:
                    strong = type;
                    break;
                case AL:
                    (strong, type) = (AL, R);
                    break;
                case EN when strong == AL:
                    type = AN;
                    break;
            }
        }
    }

    // W4, W5, W6
    private static void SeparatorsAndTerminators(Span<BidiClass> types)
    {
        for (var at = 1; at < types.Length - 1; at++)
        {
            var joins = types[at] is CS or ES && types[at - 1] == types[at + 1]
                && (types[at - 1] == EN || (types[at - 1] == AN && types[at] == CS));
            if (joins)
                types[at] = types[at - 1];
        }

        for (int at = 0, end; at < types.Length; at = end)
        {
            end = at + 1;
            if (types[at] == ET)
            {
                while (end < types.Length && types[end] == ET)
                    end++;
                var besideNumber = (at > 0 && types[at - 1] == EN) || (end < types.Length && types[end] == EN);
                types[at..end].Fill(besideNumber ? EN : ON);
            }
            else if (types[at] is ES or CS)
            {
                types[at] = ON;
            }
        }
    }

    // W7
    private static void EuropeanNumbersAmongLatin(Span<BidiClass> types, BidiClass start)
    {
        var strong = start;
        foreach (ref var type in types)
        {
            if (type is L or R)
                strong = type;
            else if (type == EN && strong == L)
                type = L;
        }
    }
}
