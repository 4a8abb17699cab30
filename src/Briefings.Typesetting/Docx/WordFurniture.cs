using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text.Bidi;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Typesetting.Docx;

/// <summary>What every page carries at its head and foot. Page numbers are fields, for the pages are the word processor's.</summary>
internal sealed class WordFurniture(TypeScale scale, string marking, DocumentInfo info, int textWidth)
{
    public Header Header(PageText text)
    {
        var line = Line(text, StyleNames.Header);
        if (!text.IsEmpty)
            line.ParagraphProperties!.ParagraphBorders = new ParagraphBorders { BottomBorder = BlockWriter.Line<BottomBorder>(scale.Hairline, 0.4f, 3) };
        return new Header([.. Marking(), line]);
    }

    public Footer Footer(PageText text) => new([Line(text, StyleNames.Footer), .. Marking()]);

    private Paragraph Line(PageText text, string style)
    {
        var properties = new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = style },
            Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = textWidth }),
        };
        var right = text.Right.Length == 0 ? [] : Runs(text.Right).Prepend(new Run(new TabChar()));
        return new Paragraph([properties, .. Runs(text.Left), .. right]);
    }

    /// <summary>How the pages may be passed on, on every one of them.</summary>
    private IEnumerable<OpenXmlElement> Marking()
    {
        if (marking.Length == 0)
            return [];
        var look = new RunProperties { Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "000000" } };
        var place = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleNames.Marking } };
        return [new Paragraph(place, new Run([look, .. WordText.Pieces($" {marking} ")]))];
    }

    private IEnumerable<OpenXmlElement> Runs(string text)
    {
        var rest = text;
        while (rest.Length > 0)
        {
            var at = PageText.Fields.Select(field => rest.IndexOf(field, StringComparison.Ordinal)).Where(found => found >= 0).DefaultIfEmpty(rest.Length).Min();
            if (at > 0)
                yield return RunOf(rest[..at]);
            if (at == rest.Length)
                yield break;
            var end = rest.IndexOf('}', at) + 1;
            yield return rest[at..end] switch
            {
                "{page}" => Field("PAGE"),
                "{pages}" => Field("NUMPAGES"),
                "{title}" => RunOf(BidiControls.Isolated(info.Title)),
                _ => RunOf(info.DateText),
            };
            rest = rest[end..];
        }
    }

    private static Run RunOf(string text) => new(WordText.Pieces(text));

    private static SimpleField Field(string name) => new(RunOf("1")) { Instruction = name };
}
