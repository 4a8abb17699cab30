using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefings.Typesetting.Blocks;

/// <summary>A paragraph of nothing but <c>[TOC]</c> stands for the table of contents; <c>[[toc]]</c> is known too.</summary>
internal static class ContentsMark
{
    public static bool Is(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LiteralInline { Content: var start } } inlines && start.CurrentChar == '[' && inlines.All(inline => inline is LiteralInline)
        && string.Concat(inlines.Cast<LiteralInline>().Select(literal => literal.Content.ToString())).ToUpperInvariant() is "[TOC]" or "[[TOC]]"
        && !inlines.Cast<LiteralInline>().Any(literal => literal.IsFirstCharacterEscaped);
}
