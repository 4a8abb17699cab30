using Briefings.Typesetting.Blocks;

namespace Briefings.Typesetting.Docx;

/// <summary>The styles of the file. Names that word processors know of themselves are theirs, so that their menus find them.</summary>
internal static class StyleNames
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Masthead = "Masthead";
    public const string Lead = "Lead";
    public const string Small = "Small";
    public const string Quote = "Quote";
    public const string QuoteSource = "QuoteSource";
    public const string ListParagraph = "ListParagraph";
    public const string Code = "Code";
    public const string CodeText = "CodeText";
    public const string Rule = "Rule";
    public const string TableText = "TableText";
    public const string TableHeading = "TableHeading";
    public const string Table = "BriefingTable";
    public const string TableSpace = "TableSpace";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Hyperlink = "Hyperlink";
    public const string Citation = "Citation";
    public const string Caption = "Caption";
    public const string Marking = "Marking";
    public const string NoteText = "FootnoteText";
    public const string NoteMark = "FootnoteReference";

    public static string Heading(int level) => $"Heading{level}";

    public static string Contents(int level) => $"TOC{level}";

    public static string CalloutText(CalloutKind kind) => $"{kind}Callout";

    public static string CalloutTitle(CalloutKind kind) => $"{kind}CalloutTitle";

    public static string BadgeOf(Badge badge) => badge == Badge.Plain ? "Badge" : $"{badge}Badge";
}
