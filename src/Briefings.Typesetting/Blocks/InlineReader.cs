using System.Globalization;
using Briefings.Typesetting.Pictures;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Typesetting.Blocks;

/// <summary>Flattens the inlines of one paragraph, heading or cell into spans.</summary>
/// <param name="language">Of the block, when it is not the document's.</param>
internal sealed class InlineReader(ReadSoFar soFar, string? language)
{
    private readonly List<Span> spans = [];
    private string? language = language;
    private string? anchor;

    public static IReadOnlyList<Span> Read(LeafBlock block, ReadSoFar soFar, string? language)
    {
        var reader = new InlineReader(soFar, LanguageTag.Of(block) ?? language);
        if (block is not HeadingBlock)
            reader.NoteAnchor(block);
        if (block.Inline is { } inlines)
            reader.Add(inlines, Emphasis.None, null);
        reader.PlaceAnchor();
        return reader.spans;
    }

    private void Add(ContainerInline container, Emphasis emphasis, Link? link)
    {
        Inline? raisedUntil = null;
        foreach (var inline in container)
        {
            if (inline is not SuperscriptMark)
                Add(inline, raisedUntil is null ? emphasis : emphasis | Emphasis.Superscript, link);
            else if (inline == raisedUntil)
                raisedUntil = null;
            else if (raisedUntil is null && ClosingMark(inline) is { } closing)
                raisedUntil = closing;
            else
                AddText("^", emphasis, link);
        }
    }

    private void Add(Inline inline, Emphasis emphasis, Link? link)
    {
        NoteAnchor(inline);
        var around = language;
        language = LanguageTag.Of(inline) ?? language;
        AddInLanguage(inline, emphasis, link);
        language = around;
    }

    private void AddInLanguage(Inline inline, Emphasis emphasis, Link? link)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal.Content.ToString(), emphasis, link);
                break;
            case HtmlEntityInline entity:
                AddText(entity.Transcoded.ToString(), emphasis, link);
                break;
            case CodeInline code:
                AddText(code.Content, emphasis | Emphasis.Code, link);
                break;
            case LineBreakInline { IsHard: var hard }:
                AddText(hard ? "\n" : " ", emphasis, link);
                break;
            case AutolinkInline auto:
                AddText(auto.Url, emphasis, Link.To(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url));
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink citation:
                AddCitation(citation, emphasis);
                break;
            case LinkInline { IsImage: true } picture:
                soFar.Faults.Add(new MarkdownFault(
                    PictureException.AmongWords, "A picture stands among words, so only its description is printed. Put it into a paragraph of its own.", picture.Line + 1));
                Add(picture, emphasis, null);
                break;
            case LinkInline target:
                Add(target, emphasis, Link.To(target.Url ?? ""));
                break;
            case EmphasisInline strong when BadgeOf(strong) is var badge && badge != Badge.None:
                spans.Add(new Span(PlainText(strong), Emphasis.Bold, badge, link, TakeAnchor(), language));
                break;
            // The mark ::…:: says nothing of emphasis: it is there for what is written behind it.
            case CustomContainerInline marked:
                Add(marked, emphasis, link);
                break;
            case EmphasisInline stressed:
                Add(stressed, emphasis | (stressed.DelimiterCount == 2 ? Emphasis.Bold : Emphasis.Italic), link);
                break;
            case ContainerInline container:
                Add(container, emphasis, link);
                break;
            default:
                AddText(inline.ToString() ?? "", emphasis, link);
                break;
        }
    }

    private void AddCitation(FootnoteLink citation, Emphasis emphasis)
    {
        if (FootnoteNames.IsFirst(citation))
        {
            PlaceAnchor();
            anchor = FootnoteNames.CitationOf(citation.Footnote);
        }

        AddText(
            citation.Footnote.Order.ToString(CultureInfo.InvariantCulture), emphasis | Emphasis.Superscript, Link.ToNote(FootnoteNames.Of(citation.Footnote)));
    }

    private void AddText(string text, Emphasis emphasis, Link? link)
    {
        if (text.Length == 0)
            return;
        var span = new Span(text, emphasis, Badge.None, link, TakeAnchor(), language);
        if (spans.Count > 0 && span.Continues(spans[^1]))
            spans[^1] = spans[^1] with { Text = spans[^1].Text + text };
        else
            spans.Add(span);
    }

    private void NoteAnchor(IMarkdownObject place)
    {
        if (place.TryGetAttributes()?.Id is not { Length: > 0 } id || !soFar.Anchors.Add(id))
            return;
        PlaceAnchor();
        anchor = id;
    }

    /// <summary>A name that no text took stands on a span without text.</summary>
    private void PlaceAnchor()
    {
        if (anchor is not null)
            spans.Add(new Span("", Emphasis.None, Anchor: TakeAnchor()));
    }

    private string? TakeAnchor()
    {
        var taken = anchor;
        anchor = null;
        return taken;
    }

    private static Badge BadgeOf(EmphasisInline inline) => inline.TryGetAttributes()?.Classes is { } classes && classes.Contains("badge")
        ? classes.Contains("alert") ? Badge.Alert : classes.Contains("muted") ? Badge.Muted : Badge.Plain
        : Badge.None;

    private static Inline? ClosingMark(Inline opening)
    {
        for (var inline = opening.NextSibling; inline is not null; inline = inline.NextSibling)
        {
            if (inline is SuperscriptMark)
                return inline == opening.NextSibling ? null : inline;
            if (PlainText(inline).Any(char.IsWhiteSpace))
                return null;
        }

        return null;
    }

    public static string PlainText(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        AutolinkInline auto => auto.Url,
        SuperscriptMark => "^",
        FootnoteLink => "",
        ContainerInline container => string.Concat(container.Select(PlainText)),
        _ => " ",
    };
}
