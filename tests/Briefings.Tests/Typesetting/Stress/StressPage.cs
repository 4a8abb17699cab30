using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefings.Rendering;
using Briefings.Rendering.Checking;
using Briefings.Tests.Support;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Stress;

/// <summary>
/// What a template makes of a file beside this one: of the sample of <c>single</c>, or of <c>daily</c> for templates that print editions,
/// with the properties of the file in place of its own.
/// </summary>
internal sealed record StressPage(string Markdown, PageStyle Style, DocumentInfo Info)
{
    /// <summary>Every template with every file that its view can take.</summary>
    public static IEnumerable<(string Template, string Stress)> All =>
        from name in Templates.List()
        from file in Directory.GetFiles(FolderOf(Templates.Load(name).View), "*.json").Order(StringComparer.Ordinal)
        select (name, Path.GetFileNameWithoutExtension(file));

    /// <summary>What each template makes of its own sample.</summary>
    public static IEnumerable<StressPage> Samples => Templates.List().Select(Templates.Load).Select(template =>
    {
        var preview = template.Preview();
        return new StressPage(preview.Markdown, StyleOf(template), Sample.Info with { Title = preview.Title, Language = preview.Language, Marking = preview.Marking });
    });

    public static StressPage Of(string name, string stress)
    {
        var template = Templates.Load(name);
        var (markdown, title, language, marking) = template.View == TemplateView.Briefing
            ? Rendered(View<BriefingView>("single", template.View, stress), template)
            : Rendered(View<EditionView>("daily", template.View, stress), template);
        return new StressPage(markdown, StyleOf(template), Sample.Info with { Title = title, Language = language, Marking = marking });
    }

    public Briefings.Typesetting.PrintedPdf Print() => PdfPrinter.Print(Markdown, Style, Info);

    /// <summary>What a browser shows, without white space: a text for each paragraph, heading, cell and item of a list.</summary>
    public IReadOnlyList<string> Texts()
    {
        var page = new HtmlParser().ParseDocument(HtmlPrinter.Print(Markdown, Style, Info with { Marking = null }).Text);
        return [.. page.QuerySelector("main")!.Descendants<IText>().GroupBy(BlockOf).Select(block => Sample.WithoutWhiteSpace(string.Concat(block.Select(text => text.Data)))).Where(text => text.Length > 0)];
    }

    private static INode BlockOf(IText text) => text.Ancestors<IElement>().First(element => element.LocalName is not ("span" or "strong" or "em" or "a" or "sup" or "code" or "bdi"));

    private static readonly TemplateFolder Templates = new(Repository.PathOf("templates"));

    private static (string, string, string, string?) Rendered(BriefingView view, Template template) =>
        (template.Render(view), view.Title, template.LanguageFor(view.Language), view.Marking);

    private static (string, string, string, string?) Rendered(EditionView view, Template template) =>
        (template.Render(view), view.Title, template.Language, view.Marking);

    /// <summary>With the fonts of the house alone, so that every machine prints the same page.</summary>
    private static PageStyle StyleOf(Template template) => PageStyle.Parse(template.Style, template.StyleFile, template.Folder) with { MachineFonts = false };

    private static string FolderOf(TemplateView view) =>
        Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Stress", view == TemplateView.Briefing ? "briefing" : "edition");

    private static T View<T>(string sample, TemplateView view, string stress)
    {
        var json = JsonNode.Parse(File.ReadAllText(Repository.PathOf("templates", sample, "sample.json")))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(File.ReadAllText(Path.Combine(FolderOf(view), $"{stress}.json")))!.AsObject())
            json[name] = value?.DeepClone();
        Assert.Empty(SampleCheck.Run(json.ToJsonString(), stress, ViewSchema.Of<T>()));
        return ViewJson.Read<T>(json.ToJsonString());
    }
}
