using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>Every size, colour and distance of the page, all in proportion to the body text. The look is decided here alone.</summary>
internal sealed class TypeScale(PageStyle style)
{
    private static readonly Rgb Slate = new(0x3A, 0x40, 0x47);

    private readonly float unit = style.BodySize / 10;

    /// <summary>What a density makes of the height of lines, and of the white between blocks.</summary>
    private readonly (float Leading, float Space) density = style.Density switch
    {
        Density.Compact => (0.94f, 0.72f),
        Density.Airy => (1.08f, 1.35f),
        _ => (1, 1),
    };

    public Rgb Accent => style.Accent;

    private Rgb Ink => style.Colors.Text;

    private Rgb Grey => style.Colors.Muted;

    private Rgb Red => style.Colors.Alert;

    private Rgb Amber => style.Colors.Warning;

    public bool Justify => style.Justify;

    public Rgb Hairline { get; } = new(0xC8, 0xCD, 0xD3);

    public Rgb CodeTint { get; } = new(0xF3, 0xF4, 0xF6);

    public BlockStyle Body => new(Serif(10), Leading(14.6f), Space(7));

    public BlockStyle Lead => new(Serif(11.4f), Leading(16.6f), Space(8));

    public BlockStyle Small => new(Sans(8.4f, Slate), Leading(11.6f), Space(4.2f));

    public BlockStyle MastheadText => new(Sans(9, Grey), Leading(13.2f), Space(4));

    public BlockStyle Title => new(Serif(24) with { Bold = true }, Leading(28.5f), Space(9));

    public BlockStyle QuoteSource => new(Sans(8.4f, Grey), Leading(12.4f), Space(3));

    public BlockStyle Code => new(Sans(9, Ink), Leading(12.6f), 0);

    public BlockStyle Cell => new(Sans(8.7f, Ink) with { HasTabularFigures = true }, Leading(11.9f), 0);

    public BlockStyle HeaderCell => new(Sans(8.2f, Accent) with { Bold = true, HasTabularFigures = true }, Leading(11.4f), 0);

    /// <summary>Twelve points, as the standard of the traffic light protocol asks for, whatever the size of the text.</summary>
    public BlockStyle Marking => new(new TextStyle(FontFamily.Sans, 12, MarkingColors.Of(style.Marking), Bold: true), 16, 0);

    public BlockStyle PageText => new(Sans(8, Grey), Leading(11), 0);

    public float BlockGap => Space(11);

    /// <summary>Room for the widest page number, and the gap before it.</summary>
    public float PageNumberWidth => Points(24);

    public float ListGap => Space(3);

    public float Indent => Points(16);

    public float LabelGap => Points(5);

    public float CellPadding => Space(4);

    public float CellGap => Points(9);

    public float FramePadding => Points(8);

    public BlockStyle Caption => new(Sans(8.4f, Grey), Leading(11.6f), Space(3));

    public BlockStyle ChartTitle => new(Sans(9, Ink) with { Bold = true }, Leading(13), 0);

    public BlockStyle ChartText => new(Sans(8.7f, Ink) with { HasTabularFigures = true }, Leading(11.9f), Space(3));

    public BlockStyle Note => new(Sans(8.2f, Slate), Leading(11.2f), Space(2.5f));

    /// <summary>A line of the table of contents, by how deep it is nested.</summary>
    public BlockStyle ContentsLine(int depth) => new(Sans(9.4f, Ink) with { Bold = depth == 0 }, Leading(14), Space(depth == 0 ? 5 : 1));

    public BlockStyle Heading(int level) => level switch
    {
        1 => new(Sans(20, Ink) with { Bold = true }, Leading(25), Space(22)),
        2 => new(Sans(14, Accent) with { Bold = true }, Leading(18.5f), Space(22)),
        3 => new(Sans(11, Ink) with { Bold = true }, Leading(15), Space(14)),
        _ => new(Sans(9.6f, Grey) with { Bold = true }, Leading(13.6f), Space(11)),
    };

    public float SpaceAfterHeading(int level) => Space(level <= 2 ? 5 : 3);

    public BlockStyle CalloutTitle(CalloutKind kind) =>
        new(Sans(8.6f, ColorOf(kind)) with { Bold = true }, Leading(12.4f), 0);

    public BlockStyle CalloutText => new(Sans(9.2f, Ink), Leading(13.2f), Space(5));

    public Rgb ColorOf(CalloutKind kind) => kind switch
    {
        CalloutKind.Important => Red,
        CalloutKind.Warning => Amber,
        _ => Accent,
    };

    public Rgb ColorOf(Badge badge) => badge switch
    {
        Badge.Alert => Red,
        Badge.Muted => Grey,
        _ => Accent,
    };

    /// <summary>The look of a span within a block.</summary>
    public TextStyle Styled(TextStyle text, Span span, bool isLink)
    {
        var color = isLink ? Accent : text.Color;
        var styled = text with
        {
            Bold = text.Bold || span.Emphasis.HasFlag(Emphasis.Bold),
            Italic = text.Italic != span.Emphasis.HasFlag(Emphasis.Italic),
            Color = color,
        };
        if (span.Badge != Badge.None)
            return BadgeText(text, span.Badge);
        if (span.Emphasis.HasFlag(Emphasis.Code))
            styled = styled with { Family = FontFamily.Sans, Size = text.Size * 0.94f };
        if (span.Emphasis.HasFlag(Emphasis.Superscript))
            styled = styled with { Family = FontFamily.Sans, Size = text.Size * 0.68f, Rise = text.Size * 0.34f, Italic = false };
        return styled;
    }

    private TextStyle BadgeText(TextStyle text, Badge badge) =>
        new(FontFamily.Sans, text.Size * 0.75f, ColorOf(badge), Bold: true, Rise: text.Size * 0.07f, Badge: badge);

    private float Points(float atTen) => MathF.Round(atTen * unit, 2);

    private float Leading(float atTen) => MathF.Round(atTen * unit * density.Leading, 2);

    private float Space(float atTen) => MathF.Round(atTen * unit * density.Space, 2);

    private TextStyle Serif(float size) => new(FontFamily.Serif, Points(size), Ink);

    private TextStyle Sans(float size, Rgb color) => new(FontFamily.Sans, Points(size), color);
}
