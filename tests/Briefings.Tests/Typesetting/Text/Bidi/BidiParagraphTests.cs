using Briefings.Tests.Typesetting.Text.Vectors;
using Briefings.Typesetting.Text.Bidi;
using FsCheck.Xunit;

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

    [Theory]
    [InlineData("The paper (הארץ) said 5 things.", 0, "The paper (ץראה) said 5 things.")]
    [InlineData("הוא אמר 25% מהקולות.", 1, ".תולוקהמ 25% רמא אוה")]
    [InlineData("قال \u2068John (Jr.)\u2069 نعم", 1, "معن \u2069John (Jr.)\u2068 لاق")]
    [InlineData("123 – 456", 0, "123 – 456")]
    public void A_line_is_read_from_the_side_of_its_paragraph(string text, byte level, string fromLeftToRight)
    {
        var paragraph = BidiParagraph.Resolve(text, TextDirection.Auto);
        var levels = new byte[text.Length];
        paragraph.LevelsOfLine(.., levels);
        var order = new int[text.Length];
        BidiReorder.Visual(levels, order);

        Assert.Equal(level, paragraph.Level);
        Assert.Equal(fromLeftToRight, string.Concat(order.Select(at => text[at])));
    }

    [Fact]
    public void A_text_without_right_to_left_characters_is_plain_and_shares_one_paragraph()
    {
        var latin = BidiParagraph.Resolve("Plain text, 3 €, 漢字 😀.", TextDirection.Auto);

        Assert.True(latin.IsPlain);
        Assert.Same(latin, BidiParagraph.Resolve("Another", TextDirection.LeftToRight));
        Assert.False(BidiParagraph.Resolve("Another", TextDirection.RightToLeft).IsPlain);
        Assert.False(BidiParagraph.Resolve("a \u202Eb", TextDirection.Auto).IsPlain);
        Assert.False(BidiParagraph.Resolve("\U00010900", TextDirection.Auto).IsPlain);
    }

    [Fact]
    public void Spaces_at_a_lines_end_go_back_to_the_paragraphs_level()
    {
        var levels = new byte[4];

        // The space after the first word lies between two of them in the paragraph, but ends the line.
        BidiParagraph.Resolve("אבג דהו abc", TextDirection.LeftToRight).LevelsOfLine(0..4, levels);

        Assert.Equal([1, 1, 1, 0], levels);
    }

    [Fact]
    public void A_forced_line_ends_embeddings_and_keeps_the_paragraphs_direction()
    {
        var paragraph = BidiParagraph.Resolve("\u202Eא\nabc", TextDirection.Auto);
        var levels = new byte[3];
        paragraph.LevelsOfLine(3..6, levels);

        Assert.Equal(1, paragraph.Level);
        Assert.Equal([2, 2, 2], levels);
    }

    [Property(MaxTest = 3000)]
    public void Any_text_has_levels_that_reorder_to_a_permutation_and_keep_pairs_together(int seed, byte choice)
    {
        var text = MixedText.OfAnything(seed, 60);
        var paragraph = BidiParagraph.Resolve(text, (TextDirection)(choice % 3));
        var levels = new byte[text.Length];
        paragraph.LevelsOfLine(.., levels);
        var order = new int[text.Length];
        BidiReorder.Visual(levels, order);

        Assert.Equal(Enumerable.Range(0, text.Length), order.Order());
        Assert.All(levels, level => Assert.InRange(level, paragraph.Level, 126));
        Assert.All(
            Enumerable.Range(1, text.Length - 1).Where(at => char.IsSurrogatePair(text[at - 1], text[at])),
            at => Assert.Equal(levels[at - 1], levels[at]));
    }

    [Theory]
    [InlineData("\u2068")]
    [InlineData("\u2068\u2069")]
    [InlineData("\u202B\u202A")]
    [InlineData("א(")]
    [InlineData("a[]")]
    [InlineData("א1,")]
    [InlineData("\u2067א\u2066")]
    [InlineData("\u2067\uD83D\u2029")]
    public void A_million_repeated_characters_are_resolved_in_linear_time(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)) + "א";
        var levels = new byte[text.Length];

        BidiParagraph.Resolve(text, TextDirection.Auto).LevelsOfLine(.., levels);

        Assert.True(levels[^1] % 2 == 1);
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
