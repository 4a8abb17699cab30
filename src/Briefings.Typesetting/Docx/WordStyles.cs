using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Emphasis = Briefings.Typesetting.Blocks.Emphasis;
using FontFamily = Briefings.Typesetting.Fonts.FontFamily;
using Style = DocumentFormat.OpenXml.Wordprocessing.Style;

namespace Briefings.Typesetting.Docx;

/// <summary>The looks of the type scale as the file's styles, so that whoever edits changes a look in one place.</summary>
/// <param name="textWidth">Where the page numbers of the contents stand, in twentieths of a point.</param>
/// <param name="topOfContents">The level of the highest heading in the contents.</param>
internal sealed class WordStyles(TypeScale scale, string language, int textWidth, int topOfContents)
{
    private readonly List<OpenXmlElement> styles = [];

    public DocumentFormat.OpenXml.Wordprocessing.Styles Write()
    {
        AddText();
        AddHeadings();
        AddContents();
        AddFrames();
        AddCharacters();
        AddTable();
        return new([Defaults(), .. styles]);
    }

    public static string Hex(Rgb color) => color.ToString()[1..].ToUpperInvariant();

    private DocDefaults Defaults()
    {
        var languages = SpanWriter.LanguagesOf(language);
        languages.Val ??= "en";
        return new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle { Languages = languages }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle { WidowControl = new WidowControl() }));
    }

    private void AddText()
    {
        Add(StyleNames.Normal, "Normal", scale.Body).Default = true;
        Add(StyleNames.Lead, "Lead", scale.Lead);
        Add(StyleNames.Small, "Small Print", scale.Small);
        Add(StyleNames.Masthead, "Masthead", scale.MastheadText);
        Add(StyleNames.ListParagraph, "List Paragraph", scale.Body);
        Add(StyleNames.TableText, "Table Text", scale.Cell);
        Add(StyleNames.TableHeading, "Table Heading", scale.HeaderCell).StyleParagraphProperties!.KeepNext = new KeepNext();
        Add(StyleNames.Header, "header", scale.PageText);
        Add(StyleNames.Footer, "footer", scale.PageText);
        Add(StyleNames.Marking, "Marking", scale.Marking).StyleParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        Add(StyleNames.NoteText, "footnote text", scale.Note);
        Add(StyleNames.Caption, "caption", scale.Caption);
        Add(StyleNames.TableSpace, "Table Space", scale.Body with { LineHeight = 1, SpaceBefore = 0, Text = scale.Body.Text with { Size = 1 } });
        Add(StyleNames.Rule, "Rule", scale.Body with { LineHeight = 1, SpaceBefore = scale.BlockGap, Text = scale.Body.Text with { Size = 1 } })
            .StyleParagraphProperties!.ParagraphBorders = new ParagraphBorders { BottomBorder = BlockWriter.Line<BottomBorder>(scale.Hairline, 0.6f, 1) };
    }

    private void AddHeadings()
    {
        AddHeading(StyleNames.Title, "Title", scale.Title, 1);
        for (var level = 1; level <= 4; level++)
            AddHeading(StyleNames.Heading(level), $"heading {level}", scale.Heading(level), level);
    }

    private void AddHeading(string id, string name, BlockStyle look, int level)
    {
        var properties = Add(id, name, look).StyleParagraphProperties!;
        (properties.KeepNext, properties.KeepLines) = (new KeepNext(), new KeepLines());
        properties.OutlineLevel = new OutlineLevel { Val = level - 1 };
    }

    private void AddContents()
    {
        for (var level = 1; level <= 3; level++)
        {
            var depth = Math.Max(0, level - topOfContents);
            var properties = Add(StyleNames.Contents(level), $"toc {level}", scale.ContentsLine(depth)).StyleParagraphProperties!;
            properties.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = textWidth });
            properties.Indentation = new Indentation { Left = Measures.Text(depth * Measures.Twips(scale.Indent)), Right = Measures.Text(Measures.Twips(scale.PageNumberWidth)) };
        }
    }

    private void AddFrames()
    {
        var bar = scale.Accent.Tint(0.45f);
        Frame(Add(StyleNames.Quote, "Quote", scale.Body), bar, 2, null, scale.Indent);
        Frame(Add(StyleNames.QuoteSource, "Quote Source", scale.QuoteSource), bar, 2, null, scale.Indent);
        var code = Add(StyleNames.Code, "Code", scale.Code with { SpaceBefore = scale.BlockGap }).StyleParagraphProperties!;
        code.Shading = Ground(scale.CodeTint);
        foreach (var kind in Enum.GetValues<CalloutKind>())
        {
            var (color, indent) = (scale.ColorOf(kind), scale.FramePadding + 4);
            var title = Frame(Add(StyleNames.CalloutTitle(kind), $"{kind} Callout Title", scale.CalloutTitle(kind) with { SpaceBefore = scale.BlockGap }), color, 2.4f, color.Tint(0.07f), indent);
            title.KeepNext = new KeepNext();
            Frame(Add(StyleNames.CalloutText(kind), $"{kind} Callout", scale.CalloutText with { SpaceBefore = 1 }), color, 2.4f, color.Tint(0.07f), indent);
        }
    }

    private static StyleParagraphProperties Frame(Style style, Rgb color, float thickness, Rgb? ground, float indent)
    {
        var properties = style.StyleParagraphProperties!;
        properties.ParagraphBorders = new ParagraphBorders { LeftBorder = BlockWriter.Line<LeftBorder>(color, thickness, 8) };
        properties.Indentation = new Indentation { Left = Measures.Text(Measures.Twips(indent)) };
        if (ground is { } tint)
            properties.Shading = Ground(tint);
        return properties;
    }

    private void AddCharacters()
    {
        foreach (var badge in Enum.GetValues<Badge>().Where(badge => badge != Badge.None))
        {
            var look = scale.Styled(scale.Body.Text, new Span("", Emphasis.None, badge), isLink: false);
            Add(StyleNames.BadgeOf(badge), badge == Badge.Plain ? "Badge" : $"{badge} Badge", look).Shading = Ground(scale.ColorOf(badge).Tint(0.11f));
        }

        Add(StyleNames.CodeText, "Code Text", scale.Styled(scale.Body.Text, new Span("", Emphasis.Code), isLink: false));
        styles.Add(new Style(
            new StyleName { Val = "footnote reference" }, new PrimaryStyle(),
            new StyleRunProperties { Color = new Color { Val = Hex(scale.Accent) }, VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript } })
        { Type = StyleValues.Character, StyleId = StyleNames.NoteMark });
        AddLink(StyleNames.Hyperlink, "Hyperlink").Underline = new Underline { Val = UnderlineValues.Single };
        AddLink(StyleNames.Citation, "Citation");
    }

    /// <summary>A link keeps the size and the face of the text that it stands in.</summary>
    private StyleRunProperties AddLink(string id, string name)
    {
        var properties = new StyleRunProperties { Color = new Color { Val = Hex(scale.Accent) } };
        styles.Add(new Style(new StyleName { Val = name }, new PrimaryStyle(), properties) { Type = StyleValues.Character, StyleId = id });
        return properties;
    }

    private void AddTable()
    {
        var (accent, line) = (Hex(scale.Accent), Hex(scale.Hairline));
        var padding = Measures.Twips(scale.CellPadding);
        var gap = (short)(Measures.Twips(scale.CellGap) / 2);
        var whole = new StyleTableProperties(
            new TableBorders
            {
                TopBorder = new TopBorder { Val = BorderValues.Single, Color = accent, Size = Measures.EighthsOfPoint(1.2f) },
                BottomBorder = new BottomBorder { Val = BorderValues.Single, Color = line, Size = Measures.EighthsOfPoint(0.5f) },
                InsideHorizontalBorder = new InsideHorizontalBorder { Val = BorderValues.Single, Color = line, Size = Measures.EighthsOfPoint(0.5f) },
            },
            new TableCellMarginDefault
            {
                TopMargin = new TopMargin { Width = Measures.Text(padding), Type = TableWidthUnitValues.Dxa },
                TableCellLeftMargin = new TableCellLeftMargin { Width = gap, Type = TableWidthValues.Dxa },
                BottomMargin = new BottomMargin { Width = Measures.Text(padding), Type = TableWidthUnitValues.Dxa },
                TableCellRightMargin = new TableCellRightMargin { Width = gap, Type = TableWidthValues.Dxa },
            });
        var below = new BottomBorder { Val = BorderValues.Single, Color = accent, Size = Measures.EighthsOfPoint(0.8f) };
        var cell = new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders { BottomBorder = below });
        var head = new TableStyleProperties(cell) { Type = TableStyleOverrideValues.FirstRow };
        styles.Add(new Style(new StyleName { Val = "Briefing Table" }, whole, head) { Type = StyleValues.Table, StyleId = StyleNames.Table, CustomStyle = true });
    }

    private Style Add(string id, string name, BlockStyle look)
    {
        var paragraph = new StyleParagraphProperties
        {
            SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = Measures.Text(Measures.Twips(look.SpaceBefore)),
                After = "0",
                Line = Measures.Text(Measures.Twips(look.LineHeight)),
                LineRule = look.LineHeight > 1 ? LineSpacingRuleValues.AtLeast : LineSpacingRuleValues.Exact,
            },
        };
        if (scale.Justify && id is StyleNames.Normal or StyleNames.Lead or StyleNames.Quote or StyleNames.ListParagraph)
            paragraph.Justification = new Justification { Val = JustificationValues.Both };
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (id != StyleNames.Normal)
            style.Append(new BasedOn { Val = StyleNames.Normal });
        style.Append(new PrimaryStyle(), paragraph, RunPropertiesOf(look.Text));
        styles.Add(style);
        return style;
    }

    private StyleRunProperties Add(string id, string name, TextStyle look)
    {
        var properties = RunPropertiesOf(look);
        styles.Add(new Style(new StyleName { Val = name }, new PrimaryStyle(), properties) { Type = StyleValues.Character, StyleId = id, CustomStyle = true });
        return properties;
    }

    private static StyleRunProperties RunPropertiesOf(TextStyle look)
    {
        var (font, complex) = look.Family == FontFamily.Serif ? (FontNames.Serif, FontNames.SerifOfComplexScripts) : (FontNames.Sans, FontNames.SansOfComplexScripts);
        var properties = new StyleRunProperties
        {
            RunFonts = new RunFonts { Ascii = font, HighAnsi = font, ComplexScript = complex },
            Color = new Color { Val = Hex(look.Color) },
            FontSize = new FontSize { Val = Measures.HalfPoints(look.Size) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = Measures.HalfPoints(look.Size) },
        };
        // Said also where it is off, as every style rests on another one.
        (properties.Bold, properties.BoldComplexScript) = (new Bold { Val = look.Bold }, new BoldComplexScript { Val = look.Bold });
        if (look.Italic)
            (properties.Italic, properties.ItalicComplexScript) = (new Italic(), new ItalicComplexScript());
        return properties;
    }

    private static Shading Ground(Rgb color) => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Hex(color) };
}
