using Briefings.Tests.Support;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting;

/// <summary>The documents that the typesetter's tests print.</summary>
internal static class Sample
{
    public static readonly DocumentInfo Info = new()
    {
        Title = "Port Strike Ends a Week Before the Harvest Ships",
        Subject = "A briefing on one article",
        Keywords = "port, strike",
        Creator = "briefings",
        Date = new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.FromHours(1)),
    };

    public static string Briefing { get; } = Read("briefing.md");

    public static PrintedPdf Print(string markdown, PageStyle? style = null) => PdfPrinter.Print(markdown, style ?? new PageStyle { MachineFonts = false }, Info);

    /// <summary>Also without what shows nothing, and the hyphens at which a word was parted.</summary>
    public static string WithoutWhiteSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u00AD')));

    public static string Read(string name) =>
        File.ReadAllText(Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Samples", name));
}
