using Markdig.Extensions.Footnotes;

namespace Briefings.Typesetting.Blocks;

/// <summary>The names of the places of notes, and of the places that cite them first.</summary>
internal static class FootnoteNames
{
    public static string Of(Footnote note) => $"note-{note.Order}";

    public static string CitationOf(Footnote note) => $"note-{note.Order}-cited";

    public static bool IsFirst(FootnoteLink citation) => citation.Footnote.Links.All(other => other.Index >= citation.Index);
}
