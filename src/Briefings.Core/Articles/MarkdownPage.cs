using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Articles;

/// <summary>
/// Renders Markdown as the text a reader sees. The first heading of level one is the title, an emphasised paragraph right after it
/// the standfirst, right after a picture its caption; pictures leave their alternative text as captions too.
/// </summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    // A long article with a link in every sentence has some hundreds; Markdig takes quadratic time over brackets that never close.
    private const int MostBrackets = 5_000;

    private readonly DraftBuilder builder = new();
    private string? title;
    // What an emphasised paragraph would be that follows next.
    private Furniture? emphasis;

    public static Draft Read(string text, string where)
    {
        if (text.AsSpan().Count('[') > MostBrackets)
            throw new ProblemException(Problems.TooManyLinks(where, MostBrackets));
        var front = FrontMatter.Read(text, where);
        var page = new MarkdownPage();
        try
        {
            page.Add(Markdown.Parse(text[(front?.End ?? 0)..], Pipeline));
        }
        // Markdig's way to say that the nesting is too deep.
        catch (ArgumentException exception)
        {
            throw new ProblemException(Problems.TooDeep(where), exception);
        }

        if (page.builder.IsEmpty)
            throw new ProblemException(Problems.NothingInMarkdown(where));
        var facts = (front?.Facts ?? ArticleFacts.None).Or(new() { Title = page.title });
        return page.builder.Build(facts) with { Warnings = front?.Warnings ?? [] };
    }

    private void Add(ContainerBlock blocks)
    {
        foreach (var block in blocks)
            Add(block, "");
    }

    private void Add(Block block, string prefix)
    {
        var emphasised = emphasis;
        emphasis = null;
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading);
                break;
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, prefix, IsEmphasised(paragraph) ? emphasised : null);
                break;
            case ListBlock list:
                AddList(list);
                break;
            case Table table:
                AddTable(table);
                break;
            case HtmlBlock html:
                HtmlText.AddTo(builder, html.Lines.ToString());
                break;
            case CodeBlock code:
                builder.Add(code.Lines.ToString());
                break;
            case ContainerBlock container and not LinkReferenceDefinitionGroup:
                Add(container);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        var (text, _) = TextOf(heading);
        var isTitle = heading.Level == 1 && title is null;
        builder.Add(text, isTitle ? Furniture.Title : Furniture.Heading);
        if (!isTitle)
            return;
        title = text;
        emphasis = Furniture.Standfirst;
    }

    private void AddParagraph(ParagraphBlock paragraph, string prefix, Furniture? furniture)
    {
        var (text, pictures) = TextOf(paragraph);
        if (!string.IsNullOrWhiteSpace(text))
            builder.Add(prefix + text, furniture);
        foreach (var picture in pictures)
            builder.Add(picture, Furniture.Caption);
        if (pictures.Count > 0)
            emphasis = Furniture.Caption;
    }

    private void AddList(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var prefix = list.IsOrdered ? $"{item.Order}. " : "";
            foreach (var block in item)
            {
                Add(block, prefix);
                prefix = "";
            }
        }
    }

    private void AddTable(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            builder.Add(string.Join(" | ", row.OfType<TableCell>()
                .Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => TextOf(paragraph).Text)))));
        }
    }

    private static bool IsEmphasised(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: EmphasisInline only } && only.NextSibling is null;

    private static (string Text, List<string> Pictures) TextOf(LeafBlock block)
    {
        var (text, pictures) = (new StringBuilder(), new List<string>());
        if (block.Inline is not null)
            Append(block.Inline, text, pictures);
        return (text.ToString(), pictures);
    }

    private static void Append(ContainerInline inlines, StringBuilder text, List<string> pictures)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append(' ');
                    break;
                case LinkInline { IsImage: true } picture:
                    var alternative = new StringBuilder();
                    Append(picture, alternative, pictures);
                    pictures.Add(alternative.ToString());
                    break;
                case ContainerInline container:
                    Append(container, text, pictures);
                    break;
            }
        }
    }
}
