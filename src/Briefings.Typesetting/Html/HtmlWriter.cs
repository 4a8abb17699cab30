using System.Globalization;
using System.Text;
using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Html;

/// <summary>Writes blocks as HTML. Every text passes <see cref="HtmlText.Escape"/>; no attribute carries script or style.</summary>
internal sealed class HtmlWriter(MarkdownText document, TextDirection direction)
{
    private const char NarrowNoBreakSpace = '\u202F';

    private readonly StringBuilder html = new();

    public bool HasPictures { get; private set; }

    public string Write()
    {
        Write(document.Blocks);
        WriteNotes();
        return html.ToString();
    }

    private void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Element($"h{heading.Level}", IdOf(heading.Id), heading.Text);
                break;
            case Paragraph paragraph:
                Element("p", "", paragraph.Text);
                break;
            case Quotation quotation:
                Element("blockquote", DirectionOf(quotation.Blocks), quotation.Blocks);
                break;
            case Callout callout:
                var kind = callout.Kind.ToString();
                html.Append($"<div class=\"callout {kind.ToLowerInvariant()}\" role=\"note\"{DirectionOf(callout.Blocks)}>\n<p class=\"kind\">{kind}</p>\n");
                Write(callout.Blocks);
                html.Append("</div>\n");
                break;
            case Section { Kind: SectionKind.Masthead } masthead:
                Element("header", " class=\"masthead\"", masthead.Blocks);
                break;
            case Section { Kind: SectionKind.Small } small:
                Element("footer", " class=\"small\"", small.Blocks);
                break;
            case Section { Kind: SectionKind.Lead } lead:
                Element("div", " class=\"lead\"", lead.Blocks);
                break;
            case Section { Kind: SectionKind.Wide } wide:
                Element("div", " class=\"wide\"", wide.Blocks);
                break;
            case Section plain:
                Write(plain.Blocks);
                break;
            case ItemList list:
                WriteList(list);
                break;
            case CodeBlock code:
                html.Append($"<pre><code>{HtmlText.Escape(code.Text)}</code></pre>\n");
                break;
            case Table table:
                WriteTable(table);
                break;
            case Chart chart:
                html.Append(HtmlChart.Draw(chart));
                break;
            case Figure figure:
                WriteFigure(figure);
                break;
            case Contents contents:
                WriteContents(contents);
                break;
            default:
                html.Append("<hr>\n");
                break;
        }
    }

    private void WriteFigure(Figure figure)
    {
        HasPictures = true;
        html.Append(CultureInfo.InvariantCulture, $"<figure{IdOf(figure.Id)}>\n{HtmlText.Image(figure.Picture, figure.Alt, $"width=\"{figure.Picture.Width}\" height=\"{figure.Picture.Height}\"")}\n")
            .Append(figure.Caption.Length == 0 ? "" : $"<figcaption>{HtmlText.Escape(figure.Caption)}</figcaption>\n").Append("</figure>\n");
    }

    private void WriteContents(Contents contents)
    {
        html.Append("<nav class=\"contents\" aria-label=\"Contents\">\n");
        var open = new Stack<int>();
        foreach (var heading in contents.Headings)
        {
            while (open.Count > 0 && open.Peek() > heading.Level)
                CloseList();
            if (open.Count > 0 && open.Peek() == heading.Level)
                html.Append("</li>\n");
            else
            {
                html.Append("<ol>\n");
                open.Push(heading.Level);
            }

            html.Append($"<li><a href=\"#{HtmlText.Escape(heading.Id!)}\">");
            Write([.. heading.Text.Where(span => span.Link is not { IsNote: true }).Select(span => span with { Link = null, Anchor = null })]);
            html.Append("</a>");
        }

        while (open.Count > 0)
            CloseList();
        html.Append("</nav>\n");

        void CloseList()
        {
            html.Append("</li>\n</ol>\n");
            open.Pop();
        }
    }

    /// <summary>A page on a screen has no foot: its notes stand at the end, each with a way back.</summary>
    private void WriteNotes()
    {
        if (document.Notes.Count == 0)
            return;
        html.Append("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n");
        foreach (var note in document.Notes)
        {
            html.Append($"<li{IdOf(note.Id)}>\n");
            Write(note.Blocks);
            html.Append($"<a href=\"#{note.CitedAt}\" role=\"doc-backlink\" aria-label=\"Back to where note {note.Number} is cited\">\u21A9\uFE0E</a></li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }

    private void WriteList(ItemList list)
    {
        var tag = list.Start is null ? "ul" : "ol";
        html.Append(CultureInfo.InvariantCulture, $"<{tag}{(list.Start is null or 1 ? "" : $" start=\"{list.Start}\"")}>\n");
        foreach (var item in list.Items)
        {
            html.Append($"<li{DirectionOf(item)}>");
            if (!list.Loose && item is [Paragraph only, ..])
            {
                Write(only.Text);
                Write([.. item.Skip(1)]);
            }
            else
                Write(item);
            html.Append("</li>\n");
        }

        html.Append($"</{tag}>\n");
    }

    /// <summary>A wide table scrolls in its own box, which the keyboard can reach.</summary>
    private void WriteTable(Table table)
    {
        html.Append("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n");
        if (table.Header is { } header)
        {
            html.Append("<thead>\n");
            WriteRow(header, table, "th", " scope=\"col\"");
            html.Append("</thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (var row in table.Rows)
            WriteRow(row, table, "td", "");
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private void WriteRow(TableRow row, Table table, string tag, string attributes)
    {
        html.Append("<tr>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var alignment = table.Columns[i] switch { ColumnAlignment.Right => " class=\"right\"", ColumnAlignment.Center => " class=\"center\"", _ => "" };
            html.Append($"<{tag}{attributes}{alignment}{DirectionOf(row.Cells[i])}>");
            Write(row.Cells[i]);
            html.Append($"</{tag}>");
        }

        html.Append("</tr>\n");
    }

    private void Element(string tag, string attributes, IReadOnlyList<Span> text)
    {
        html.Append($"<{tag}{attributes}{DirectionOf(text)}>");
        Write(text);
        html.Append($"</{tag}>\n");
    }

    /// <summary>Bars and labels stand where the first words do.</summary>
    private string DirectionOf(IReadOnlyList<Block> blocks) => blocks is [Paragraph first, ..] ? DirectionOf(first.Text) : "";

    /// <summary>Said only of what runs against the page.</summary>
    private string DirectionOf(IReadOnlyList<Span> text)
    {
        var own = ParagraphDirection.Of(Span.WordsOf(text), direction);
        return own == direction ? "" : own == TextDirection.RightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"";
    }

    private void Element(string tag, string attributes, IReadOnlyList<Block> blocks)
    {
        html.Append($"<{tag}{attributes}>\n");
        Write(blocks);
        html.Append($"</{tag}>\n");
    }

    private void Write(IReadOnlyList<Span> spans)
    {
        for (var i = 0; i < spans.Count;)
        {
            var link = document.Resolve(spans[i].Link);
            var end = i + 1;
            while (link is not null && end < spans.Count && spans[end].Link == link)
                end++;
            // A raised link is a sup around an a, so that two citations side by side are two sups.
            var raised = link is not null && spans.Skip(i).Take(end - i).All(span => span.Emphasis.HasFlag(Emphasis.Superscript));
            html.Append(raised ? "<sup>" : "").Append(link is null ? "" : $"<a href=\"{HtmlText.Escape(link.Address ?? $"#{link.Anchor}")}\"{(link.IsNote ? " role=\"doc-noteref\"" : "")}>");
            for (; i < end; i++)
                Write(raised ? spans[i] with { Emphasis = spans[i].Emphasis & ~Emphasis.Superscript } : spans[i]);
            html.Append(link is null ? "" : "</a>").Append(raised ? "</sup>" : "");
            // Side by side they would read as one.
            if (raised && end < spans.Count && spans[end] is { Link: not null } next && next.Emphasis.HasFlag(Emphasis.Superscript))
                html.Append(NarrowNoBreakSpace);
        }
    }

    private void Write(Span span)
    {
        var text = HtmlText.Isolated(HtmlText.Escape(span.Text)).Replace("\n", "<br>\n", StringComparison.Ordinal);
        if (span.Badge != Badge.None)
        {
            var look = span.Badge switch { Badge.Muted => "badge muted", Badge.Alert => "badge alert", _ => "badge" };
            html.Append($"<span{IdOf(span.Anchor)} class=\"{look}\">{text}</span>");
            return;
        }

        foreach (var (flag, tag) in Tags)
            text = span.Emphasis.HasFlag(flag) ? $"<{tag}>{text}</{tag}>" : text;
        var language = span.Language is null ? "" : $" lang=\"{HtmlText.Escape(span.Language)}\"";
        html.Append(span.Anchor is null && span.Language is null ? text : $"<span{IdOf(span.Anchor)}{language}>{text}</span>");
    }

    private static readonly (Emphasis Flag, string Tag)[] Tags =
        [(Emphasis.Code, "code"), (Emphasis.Italic, "em"), (Emphasis.Bold, "strong"), (Emphasis.Superscript, "sup")];

    private static string IdOf(string? id) => id is null ? "" : $" id=\"{HtmlText.Escape(id)}\"";
}
