using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Tests.Rendering.Markdown;

/// <summary>What a Markdown reader sees: one line for every paragraph, heading and table cell, with whatever is no plain text in ‹ ›.</summary>
internal static class MarkdigText
{
    /// <summary>More syntax than the typesetter reads: what other readers take for syntax is escaped, too.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAlertBlocks().UsePipeTables().UseCustomContainers().UseEmphasisExtras().UseFootnotes().UseTaskLists().UseAutoLinks().UseDefinitionLists()
        .UseFigures().UseGenericAttributes().Build();

    public static IReadOnlyList<string> Lines(string markdown) => [.. LinesOf(Markdig.Markdown.Parse(markdown, Pipeline))];

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        LeafBlock { Inline: { } inlines } leaf => [$"{Kind(leaf)}{TextOf(inlines)}"],
        LinkReferenceDefinitionGroup => [],
        LeafBlock leaf => [$"‹{leaf.GetType().Name}›{leaf.Lines}"],
        ContainerBlock container => container.SelectMany(LinesOf).Select(line => $"{Kind(container)}{line}"),
        _ => [],
    };

    private static string Kind(Block block) => block switch
    {
        HeadingBlock heading => $"{new string('#', heading.Level)} ",
        ParagraphBlock or MarkdownDocument or ListBlock or TableRow or Table => "",
        ListItemBlock => "- ",
        QuoteBlock => "> ",
        TableCell => "| ",
        _ => $"‹{block.GetType().Name}›",
    };

    private static string TextOf(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                EmphasisInline { DelimiterChar: '*', DelimiterCount: 2 } bold => $"‹b›{TextOf(bold)}‹/b›",
                LinkInline { IsImage: false } link => $"‹a {link.Url}›{TextOf(link)}‹/a›",
                CodeInline code => $"‹code›{code.Content}‹/code›",
                LineBreakInline => "‹br›",
                _ => $"‹{inline.GetType().Name}›",
            });
        }

        return text.ToString();
    }
}
