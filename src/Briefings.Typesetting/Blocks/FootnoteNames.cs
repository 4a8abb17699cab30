using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Briefings.Typesetting.Blocks;

/// <summary>The names of the places of notes, and of the places that cite them first.</summary>
internal static class FootnoteNames
{
    public static string Of(Footnote note) => $"note-{note.Order}";

    public static string CitationOf(Footnote note) => $"note-{note.Order}-cited";

    /// <summary>The parser drops a note that nothing cites: whoever wrote it must hear of it.</summary>
    public static IEnumerable<MarkdownFault> UncitedIn(MarkdownDocument document) => document.Descendants<LinkReferenceDefinitionGroup>()
        .SelectMany(group => group.Links.Values).OfType<FootnoteLinkReferenceDefinition>().Select(definition => definition.Footnote).Distinct()
        .Where(note => note.Order < 0).OrderBy(note => note.Line)
        .Select(note => new MarkdownFault("BRF6207", $"Nothing cites the note [{note.Label}], so it is not printed. Cite it where it belongs, or take it out.", note.Line + 1));

    public static bool IsFirst(FootnoteLink citation) => citation.Footnote.Links.All(other => other.Index >= citation.Index);
}
