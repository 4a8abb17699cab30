using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Briefings.Typesetting.Docx;

/// <summary>
/// The notes that the text cites, as the word processor's own: it numbers them by the order of their citations, at the foot of the page or at the end.
/// </summary>
internal sealed class NoteWriter(MarkdownText document, NotePlace notesStand, OnceInFile once)
{
    private readonly Dictionary<string, Note> notes = document.Notes.ToDictionary(note => note.Id, StringComparer.Ordinal);
    private readonly List<Note> cited = [];

    private bool StandAtFoot => notesStand == NotePlace.Foot;

    /// <summary>Notes that only other notes cite. A word processor has no notes on notes.</summary>
    public IReadOnlyList<Note> Uncited => [.. document.Notes.Except(cited)];

    /// <summary>The note's mark where the text cites it first, and from there on a field that repeats its number.</summary>
    public IEnumerable<OpenXmlElement> Cite(string id)
    {
        var note = notes[id];
        var name = once.NameOf(note.CitedAt);
        if (cited.Contains(note))
            return [new SimpleField(Mark(NumberOf(note))) { Instruction = $" NOTEREF {name} \\h " }];

        cited.Add(note);
        var bookmark = once.NextBookmark();
        OpenXmlElement mark = StandAtFoot ? new FootnoteReference { Id = cited.Count } : new EndnoteReference { Id = cited.Count };
        return [new BookmarkStart { Id = bookmark, Name = name }, Mark(mark), new BookmarkEnd { Id = bookmark }];
    }

    /// <summary>Within a note, another one's number leads to the place that cites it, or to the note itself where only notes do.</summary>
    public Hyperlink CiteWithin(string id)
    {
        var note = notes[id];
        return new Hyperlink(Mark(NumberOf(note))) { Anchor = once.NameOf(cited.Contains(note) ? note.CitedAt : note.Id), History = true };
    }

    /// <summary>The number of the first of <see cref="Uncited"/>.</summary>
    public int FirstUncited => cited.Count + 1;

    /// <param name="write">Writes a note's blocks into the part, the first of them after its mark.</param>
    public void WritePart(MainDocumentPart main, Func<OpenXmlPart, Func<Note, Run, IReadOnlyList<OpenXmlElement>>> write)
    {
        if (cited.Count == 0)
            return;
        if (StandAtFoot)
        {
            var part = main.AddNewPart<FootnotesPart>("notes");
            var blocks = write(part);
            part.Footnotes = new Footnotes(
                [new Footnote(Separator()) { Type = FootnoteEndnoteValues.Separator, Id = -1 }, new Footnote(Continuation()) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
                .. cited.Select((note, i) => new Footnote(blocks(note, Mark(new FootnoteReferenceMark()))) { Id = i + 1 })]);
        }
        else
        {
            var part = main.AddNewPart<EndnotesPart>("notes");
            var blocks = write(part);
            part.Endnotes = new Endnotes(
                [new Endnote(Separator()) { Type = FootnoteEndnoteValues.Separator, Id = -1 }, new Endnote(Continuation()) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
                .. cited.Select((note, i) => new Endnote(blocks(note, Mark(new EndnoteReferenceMark()))) { Id = i + 1 })]);
        }
    }

    /// <summary>What the settings say of notes. Those at the end would else have Roman numbers.</summary>
    public IEnumerable<OpenXmlElement> Settings() => cited.Count == 0 ? []
        : StandAtFoot ? [new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 })]
        : [new EndnoteDocumentWideProperties(new NumberingFormat { Val = NumberFormatValues.Decimal }, new EndnoteSpecialReference { Id = -1 }, new EndnoteSpecialReference { Id = 0 })];

    private DocumentFormat.OpenXml.Wordprocessing.Text NumberOf(Note note) =>
        new(Measures.Text(1 + (cited.IndexOf(note) is >= 0 and var place ? place : cited.Count + Uncited.ToList().IndexOf(note))));

    private static Run Mark(OpenXmlElement mark) => new(new RunProperties(new RunStyle { Val = StyleNames.NoteMark }), mark);

    private static Paragraph Separator() => new(new Run(new SeparatorMark()));

    private static Paragraph Continuation() => new(new Run(new ContinuationSeparatorMark()));
}
