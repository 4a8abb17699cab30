using Briefings.Tests.Typesetting.Text.Vectors;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Tests.Typesetting.Text.Bidi;

public sealed class BidiParagraphTests
{
    // One character of each class, none of them a bracket.
    private static readonly Dictionary<string, string> CharacterOf = """
        L 0061 R 05D0 AL 0627 EN 0031 ES 002B ET 0024 AN 0661 CS 002C NSM 0300 BN 00AD B 2029 S 0009 WS 0020 ON 0021
        LRE 202A RLE 202B PDF 202C LRO 202D RLO 202E LRI 2066 RLI 2067 FSI 2068 PDI 2069
        """.Split([' ', '\n']).Chunk(2).ToDictionary(pair => pair[0], pair => VectorFile.FromHex([pair[1]]));

    [Fact]
    public void All_vectors_of_characters_of_Unicode_15_pass()
    {
        var run = 0;
        var failures = new List<string>();
        foreach (var (number, line) in VectorFile.Of("BidiCharacterTest.txt"))
        {
            run++;
            var fields = line.Split(';');
            var characters = fields[0].Split(' ').Select(hex => VectorFile.FromHex([hex])).ToList();
            var direction = fields[1] switch { "0" => TextDirection.LeftToRight, "1" => TextDirection.RightToLeft, _ => TextDirection.Auto };
            var actual = Resolve(characters, direction, expectedLevels: fields[3]);
            if (actual != (byte.Parse(fields[2]), fields[3], fields[4]))
                failures.Add($"line {number}: {line}\n  got {actual}");
        }

        VectorFile.AssertAllPass(91_707, run, failures);
    }

    [Fact]
    public void All_vectors_of_classes_of_Unicode_15_pass()
    {
        var run = 0;
        var failures = new List<string>();
        var (levels, order) = ("", "");
        foreach (var (number, line) in VectorFile.Of("BidiTest.txt"))
        {
            if (line.Split(':') is [var heading, var value])
            {
                if (heading == "@Levels")
                    levels = value.Trim();
                else
                    order = value.Trim();
                continue;
            }

            var fields = line.Split(';');
            var characters = fields[0].Trim().Split(' ').Select(name => CharacterOf[name]).ToList();
            var directions = Convert.ToInt32(fields[1].Trim(), 16);
            foreach (var (bit, direction) in new[] { (1, TextDirection.Auto), (2, TextDirection.LeftToRight), (4, TextDirection.RightToLeft) })
            {
                if ((directions & bit) == 0)
                    continue;

                run++;
                var (_, actualLevels, actualOrder) = Resolve(characters, direction, levels);
                if ((actualLevels, actualOrder) != (levels, order))
                    failures.Add($"line {number}, {direction}: {line}\n  expected {levels} | {order}\n       got {actualLevels} | {actualOrder}");
            }
        }

        VectorFile.AssertAllPass(770_241, run, failures);
    }

    /// <summary>Paragraph level, levels and order in the vectors' notation: <c>x</c> for what rule X9 removes.</summary>
    private static (byte Paragraph, string Levels, string Order) Resolve(
        List<string> characters, TextDirection direction, string expectedLevels)
    {
        var text = string.Concat(characters);
        var paragraph = BidiParagraph.Resolve(text, direction);
        var unitLevels = new byte[text.Length];
        paragraph.LevelsOfLine(.., unitLevels);

        var removed = expectedLevels.Split(' ').Select(level => level == "x").ToList();
        var levels = new string[characters.Count];
        var kept = new List<(int Character, byte Level)>();
        for (int character = 0, unit = 0; character < characters.Count; unit += characters[character++].Length)
        {
            levels[character] = removed[character] ? "x" : $"{unitLevels[unit]}";
            if (!removed[character])
                kept.Add((character, unitLevels[unit]));
        }

        var order = new int[kept.Count];
        BidiReorder.Visual([.. kept.Select(item => item.Level)], order);
        return (paragraph.Level, string.Join(' ', levels), string.Join(' ', order.Select(item => kept[item].Character)));
    }
}
