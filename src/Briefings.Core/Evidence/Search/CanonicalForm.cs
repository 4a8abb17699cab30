using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Briefings.Evidence.Search;

/// <summary>
/// Canonical decomposition (NFD) of one grapheme, so that "é" is one thing however it is written. The runtime's own
/// <see cref="string.Normalize()"/> does nothing where globalization is invariant, as it is here.
/// </summary>
internal static class CanonicalForm
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7, VowelCount = 21, TailCount = 28;
    private const int SyllableCount = 19 * VowelCount * TailCount;

    private static readonly (FrozenDictionary<int, int[]> Parts, FrozenDictionary<int, int> Classes) Data = Load();

    /// <summary>Appends the decomposed code points of a grapheme in canonical order.</summary>
    public static void Decompose(ReadOnlySpan<char> grapheme, List<int> codePoints)
    {
        var first = codePoints.Count;
        while (!grapheme.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(grapheme, out var rune, out var length) == System.Buffers.OperationStatus.Done)
                Append(rune.Value, codePoints);
            else
                codePoints.Add(grapheme[0]);
            grapheme = grapheme[length..];
        }

        Order(codePoints, first);
    }

    private static void Append(int codePoint, List<int> codePoints)
    {
        var syllable = codePoint - SyllableBase;
        if (codePoint < 0xC0)
            codePoints.Add(codePoint);
        else if (syllable is >= 0 and < SyllableCount)
        {
            codePoints.Add(LeadBase + syllable / (VowelCount * TailCount));
            codePoints.Add(VowelBase + syllable % (VowelCount * TailCount) / TailCount);
            if (syllable % TailCount != 0)
                codePoints.Add(TailBase + syllable % TailCount);
        }
        else if (Data.Parts.TryGetValue(codePoint, out var parts))
            codePoints.AddRange(parts);
        else
            codePoints.Add(codePoint);
    }

    private static void Order(List<int> codePoints, int first)
    {
        for (var i = first; i < codePoints.Count; i++)
        {
            if (ClassOf(codePoints[i]) == 0)
                continue;
            var end = i + 1;
            while (end < codePoints.Count && ClassOf(codePoints[end]) != 0)
                end++;
            if (end - i > 1)
            {
                // A stable sort: marks of one class keep their order.
                var marks = codePoints.GetRange(i, end - i).OrderBy(ClassOf).ToList();
                for (var k = 0; k < marks.Count; k++)
                    codePoints[i + k] = marks[k];
            }

            i = end - 1;
        }
    }

    private static int ClassOf(int codePoint) => codePoint < 0x300 ? 0 : Data.Classes.GetValueOrDefault(codePoint);

    private static (FrozenDictionary<int, int[]>, FrozenDictionary<int, int>) Load()
    {
        var parts = new Dictionary<int, int[]>();
        var classes = new Dictionary<int, int>();
        foreach (var line in WordFile.Lines("Briefings.Evidence.Search", "canonical-forms"))
        {
            if (line.Split(" = ") is [var whole, var decomposed])
                parts[CodePoints.Parse(whole)] = [.. decomposed.Split(' ').Select(CodePoints.Parse)];
            else if (line.Split(" : ") is [var number, var members])
                foreach (var codePoint in members.Split(' ').SelectMany(CodePoints.Range))
                    classes[codePoint] = int.Parse(number, CultureInfo.InvariantCulture);
        }

        return (parts.ToFrozenDictionary(), classes.ToFrozenDictionary());
    }
}
