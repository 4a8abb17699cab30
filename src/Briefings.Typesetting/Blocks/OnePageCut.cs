using System.Globalization;

namespace Briefings.Typesetting.Blocks;

/// <summary>Blocks of which no list or table has more items than a number, and no text more sentences, and the rest of each under its heading again.</summary>
internal sealed class OnePageCut
{
    private readonly OnePageWords words;
    private readonly (int Items, int Sentences) most;
    private readonly List<Block> kept = [];
    private readonly List<Block> moved = [];
    private readonly List<string> anchors = [];
    private Heading? heading;

    public OnePageCut(IReadOnlyList<Block> blocks, OnePageWords words, int items, int sentences)
    {
        (this.words, most) = (words, (items, sentences));
        foreach (var block in blocks)
            Add(block);
    }

    public IReadOnlyList<Block> Kept => kept;

    public IReadOnlyList<Block> Moved => moved;

    public IReadOnlyList<string> Anchors => anchors;

    public static int ItemsOf(Block block) => block switch
    {
        ItemList list => list.Items.Count,
        Table table => table.Rows.Count,
        _ => 0,
    };

    public static int SentencesOf(Block block) => block switch
    {
        Paragraph paragraph => Sentences.Of(paragraph.Text).Count,
        Section { Kind: SectionKind.Lead or SectionKind.Small or SectionKind.Plain } section => section.Blocks.Sum(SentencesOf),
        _ => 0,
    };

    private void Add(Block block)
    {
        heading = block as Heading ?? heading;
        if (ItemsOf(block) > most.Items)
            Part(most.Items == 0 ? null : Items(block, 0, most.Items), Items(block, most.Items, ItemsOf(block)), most.Items == 0 ? words.GoesOn : words.More);
        else if (SentencesOf(block) > most.Sentences)
            Part(Text(block, 0, most.Sentences), Text(block, most.Sentences, int.MaxValue)!, words.GoesOn);
        else
            kept.Add(block);
    }

    private void Part(Block? stays, Block goes, string note)
    {
        if (stays is not null)
            kept.Add(stays);
        anchors.Add(string.Create(CultureInfo.InvariantCulture, $"continued-{anchors.Count + 1}"));
        note = note.Replace("{count}", ItemsOf(goes).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        kept.Add(new Paragraph([new Span(note, Emphasis.Italic, Link: Link.ToAnchor(anchors[^1]))]));
        moved.Add(Continued());
        moved.Add(goes);
    }

    private Heading Continued()
    {
        var around = words.Continued.Split("{heading}", 2);
        var text = heading?.Text.Select(span => span with { Anchor = null }) ?? [];
        Span[] all = [new(around[0], Emphasis.None), .. text, new(around.ElementAtOrDefault(1) ?? "", Emphasis.None)];
        return new Heading(heading?.Level ?? 2, anchors[^1], [.. all.Where(span => span.Text.Length > 0)]);
    }

    private static Block Items(Block block, int from, int to) => block switch
    {
        ItemList list => list with { Start = list.Start + from, Items = [.. list.Items.Take(to).Skip(from)] },
        Table table => table with { Rows = [.. table.Rows.Take(to).Skip(from)] },
        _ => block,
    };

    /// <summary>The sentences from one to another; null where there are none.</summary>
    private static Block? Text(Block block, int from, int to)
    {
        if (block is Paragraph paragraph)
        {
            var sentences = Sentences.Of(paragraph.Text);
            return from >= sentences.Count || to <= 0 ? null : new Paragraph(Sentences.From(sentences.Take(to).Skip(from)));
        }

        // What is no text goes with the sentence behind it.
        if (block is not Section section || SentencesOf(block) == 0)
            return from == 0 && to > 0 ? block : null;
        var parts = new List<Block>();
        var before = 0;
        foreach (var inner in section.Blocks)
        {
            if (Text(inner, Math.Max(0, from - before), to == int.MaxValue ? to : to - before) is { } part)
                parts.Add(part);
            before += SentencesOf(inner);
        }

        return parts.Count == 0 ? null : section with { Blocks = parts };
    }
}
