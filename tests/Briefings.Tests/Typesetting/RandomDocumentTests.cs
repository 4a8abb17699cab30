using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Briefings.Tests.Typesetting;

public sealed class RandomDocumentTests
{
    private static readonly string[] Scraps =
    [
        "word", "Grüße", "Москва", "Ελλάδα", "office", "中文", "😀", "שלום", "העברית?", "العربية", "لا", "٣٤", "„שלום!“", "שָׁ", "e\u0301", "a\u00ADb", "x\u00A0y", "—", "“quoted”", "3.14", "<b>", "&amp;", "^", "*", "_", "`",
        "[", "]", "(", ")", "{", "}", "#", ">", "-", "+", "1.", "|", "\\", "~", ":", ":::", "!", "\"", "'", "https://example.org/a/b", "\u0007", "\u200B",
        "donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsseldonaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel",
    ];

    /// <summary>A block of Markdown, and the text that a reader must find in its place.</summary>
    private sealed record Written(string Markdown, string Text);

    private int printedDocuments;

    /// <summary>Long ones, of dozens of pages.</summary>
    [Property(MaxTest = 60, Replay = "(20260314,7)")]
    public Property Whatever_is_written_is_laid_out_and_no_character_is_lost() => Prop.ForAll(Documents.ToArbitrary(), document => IsPrintedWhole(document));

    [Property(MaxTest = 2000, EndSize = 12, Replay = "(20261123,7)")]
    public Property Two_thousand_short_documents_lose_no_character_and_are_sound() => Prop.ForAll(Documents.ToArbitrary(), document => IsPrintedWhole(document));

    private void IsPrintedWhole(Written[] document)
    {
        var printed = Sample.Print(string.Concat(document.Select(block => block.Markdown + "\n\n")));
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Equal(Sample.WithoutWhiteSpace(string.Concat(document.Select(block => block.Text))), pdf.Text);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
        // A program started for each would take longer than all else: the same tenth of them in every run.
        if (printedDocuments++ % 10 == 0 && !FactNeedingAttribute.IsMissing("qpdf"))
            Poppler.Run("qpdf", printed.Bytes, "--check");
    }

    /// <summary>Raw scraps, unescaped: only that they print, and that what is printed is sound.</summary>
    [Property(MaxTest = 60, Replay = "(20260314,9)")]
    public Property Whatever_is_thrown_at_it_is_printed_soundly() => Prop.ForAll(Noise.ToArbitrary(), noise =>
        Assert.Empty(SelfCheck.FaultsOf(Sample.Print(noise).Bytes)));

    [Property(MaxTest = 40, Replay = "(20260314,11)")]
    public Property Whatever_is_thrown_at_it_is_a_DOCX_without_a_fault() => Prop.ForAll(Noise.ToArbitrary(), noise =>
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(DocxPrinter.Print(noise, new PageStyle(), Sample.Info)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    });

    private static Gen<string> Text => Gen.Elements(Scraps).NonEmptyListOf().Select(scraps => string.Join(' ', scraps));

    private static Gen<string> Noise =>
        from scraps in Gen.Elements([.. Scraps, "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n| a | b |\n|---|---|\n| c ", "\n```\n", "    ", "\n::: lead\n", "\n::: one-page\n", "{#a}", "{.badge}", "[x](#a)", "**b**"]).ListOf(60)
        select string.Concat(scraps);

    private static Gen<Written> Blocks => Gen.OneOf(
        Text.Select(text => new Written(Escaped(text), text)),
        Text.Select(text => new Written($"> {Escaped(text)}", text)),
        Text.Select(text => new Written($"::: small\n{Escaped(text)}\n:::", text)),
        Text.Select(text => new Written($"- - {Escaped(text)}\n\n  > {Escaped(text)}", $"•–{text}{text}")),
        Text.SelectMany(text => Gen.Choose(1, 4).Select(level => new Written($"{new string('#', level)} {Escaped(text)}", text))),
        Text.SelectMany(text => Gen.Elements("Note", "Warning", "Important").Select(kind => Callout(kind, text))),
        Text.NonEmptyListOf().Select(items => List(items, _ => "•", _ => "-")),
        Text.NonEmptyListOf().Select(items => List(items, i => $"{i + 1}.", i => $"{i + 1}.")),
        Gen.Choose(1, 14).SelectMany(columns => Text.ListOf(columns * 3).Select(cells => Table(columns, [.. cells]))));

    private static Written Callout(string kind, string text) => new($"> [!{kind.ToUpperInvariant()}]\n> {Escaped(text)}", kind + text);

    private static Written List(IEnumerable<string> items, Func<int, string> label, Func<int, string> mark) => new(
        string.Join('\n', items.Select((item, i) => $"{mark(i)} {Escaped(item)}")),
        string.Concat(items.Select((item, i) => label(i) + item)));

    /// <summary>A paragraph parts what would else run together, as two lists do.</summary>
    private static Gen<Written[]> Documents => Blocks.ListOf(8).Select(blocks => blocks.SelectMany(block => new[] { block, new Written("end", "end") }).ToArray());

    /// <summary>Columns beyond what a page holds are printed as further tables, so that text is compared only up to there.</summary>
    private static Written Table(int columns, string[] cells)
    {
        columns = Math.Min(columns, 10);
        var rows = cells.Chunk(columns).Where(row => row.Length == columns).Take(3).ToList();
        if (rows.Count == 0)
            return new Written("none", "none");
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select(Escaped))} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat("---|", columns))}");
        return new Written(string.Join('\n', lines), string.Concat(rows.SelectMany(row => row)));
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c < 128 && (char.IsPunctuation(c) || char.IsSymbol(c)) ? $"\\{c}" : c.ToString()));
}
