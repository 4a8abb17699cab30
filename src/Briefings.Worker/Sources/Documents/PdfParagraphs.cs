using System.Text;

namespace Briefings.Worker.Sources.Documents;

/// <summary>Makes paragraphs of the lines of blocks: words cut at a line's end are whole again, and so are paragraphs cut at a column's.</summary>
internal sealed class PdfParagraphs
{
    private const double Indent = 4;
    private const char SoftHyphen = '\u00AD';

    private readonly HashSet<string> words;
    private readonly List<string> paragraphs = [];
    private readonly StringBuilder open = new();

    private PdfParagraphs(IEnumerable<PdfBlock> blocks) =>
        words = blocks.SelectMany(block => block.Lines).SelectMany(line => line.Text.Split(' '))
            .Select(word => word.Trim('.', ',', ';', ':', '"', '“', '”', '(', ')', '!', '?')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Of(IReadOnlyList<PdfBlock> blocks)
    {
        var joining = new PdfParagraphs(blocks);
        PdfBlock? before = null;
        foreach (var block in blocks)
        {
            if (before is null || !joining.GoesOnIn(block, before))
                joining.Close();
            joining.Add(block);
            before = block;
        }

        joining.Close();
        return joining.paragraphs;
    }

    private void Add(PdfBlock block)
    {
        var left = block.Lines.Min(line => line.Left);
        foreach (var (at, line) in block.Lines.Index())
        {
            var isIndented = at > 0 && line.Left - left > Indent && line.Left - left < 6 * line.Size && block.Lines[at - 1].Left - left <= Indent;
            if (isIndented && !IsCut(open))
                Close();
            Append(line.Text);
        }
    }

    private void Append(string line)
    {
        if (open.Length == 0)
            open.Append(line);
        else if (open[^1] == SoftHyphen)
            open.Remove(open.Length - 1, 1).Append(line);
        else if (IsCut(open) && line.Length > 0 && char.IsLower(line[0]))
            Join(line);
        else
            open.Append(' ').Append(line);
    }

    /// <summary>"har-" and "bour" are one word; "north-" and "western" keep their hyphen where the document writes them with it elsewhere.</summary>
    private void Join(string line)
    {
        var start = LastWord(open);
        var rest = line.Split(' ', 2)[0].TrimEnd('.', ',', ';', ':', '"', '“', '”', ')', '!', '?');
        if (!words.Contains(start + rest))
            open.Remove(open.Length - 1, 1);
        open.Append(line);
    }

    private static string LastWord(StringBuilder text)
    {
        var at = text.Length;
        while (at > 0 && text[at - 1] != ' ')
            at--;
        return text.ToString(at, text.Length - at).TrimStart('"', '“', '(');
    }

    private static bool IsCut(StringBuilder text) => text.Length > 1 && text[^1] is '-' or SoftHyphen or '\u2010' && char.IsLetter(text[^2]);

    /// <summary>A sentence that is not over when its column or page is goes on in the next, with a small letter, in letters of one size.</summary>
    private bool GoesOnIn(PdfBlock block, PdfBlock before) =>
        open.Length > 0 && (char.IsLower(block.Lines[0].Text[0]) || IsCut(open)) && !(open[^1] is '.' or '!' or '?' or ':' or '”' or '"')
        && Math.Abs(block.Lines[0].Size - before.Lines[^1].Size) < 0.6;

    private void Close()
    {
        if (open.ToString().Trim() is { Length: > 0 } paragraph)
            paragraphs.Add(paragraph);
        open.Clear();
    }
}
