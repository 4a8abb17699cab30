using System.Globalization;
using Briefings.Rendering.Checking;
using Briefings.Rendering.Markdown;
using Scriban.Syntax;

namespace Briefings.Rendering;

/// <summary>
/// How a briefing or an edition is laid out: a folder with <c>briefing.md.scriban</c> or <c>edition.md.scriban</c>, <c>style.json</c> and
/// <c>sample.json</c>, and a <c>words.de.json</c> for each language beside English. Read and parsed once; rendering touches no file. Safe for use by several threads.
/// </summary>
public sealed class Template
{
    private readonly Scriban.Template page;
    private readonly IReadOnlyDictionary<string, Scriban.Template> partials;

    private Template(string folder, TemplateFiles files)
    {
        Folder = Path.GetFullPath(folder);
        page = files.Page!;
        partials = files.Partials;
        Name = files.Name;
        View = files.View;
        Hash = files.Hash();
        Words = files.Words;
        Style = files.Style!;
        StyleFile = TemplateFiles.ShownName(Path.Combine(folder, TemplateFiles.StyleFile));
    }

    /// <summary>Its full path.</summary>
    public string Folder { get; }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>What the template prints.</summary>
    public TemplateView View { get; }

    /// <summary>SHA-256, in lower-case hex, of everything that decides what is printed: page, partials used, style, pictures, fonts, and the words of its language.</summary>
    public string Hash { get; }

    /// <summary>BCP 47 tag of what the page says in its own words; English where the template has no words in the language asked for.</summary>
    public string Language => Words.Language;

    internal Words Words { get; }

    /// <summary>What the template says for a phrase in its language; the phrase where it has no words for it.</summary>
    public string Say(string phrase) => Words.Say(phrase);

    /// <summary>A date as the template's pages write it.</summary>
    public string LongDate(DateOnly date) => Words.LongDate(date);

    /// <summary>
    /// The language of a page over one article. English labels are few beside an article's words, which then are the page's; labels in
    /// another language were asked for.
    /// </summary>
    public string LanguageFor(string article) => Language == Words.English.Language && article != "und" ? article : Language;

    /// <summary>The text of <c>style.json</c>.</summary>
    public string Style { get; }

    /// <summary>Its name, for messages.</summary>
    public string StyleFile { get; }

    /// <exception cref="ProblemException">A file is missing or cannot be read, or has a syntax error; BRF3xxx.</exception>
    /// <param name="language">BCP 47 tag of the language in which the page speaks.</param>
    public static Template Load(string folder, string language = "en")
    {
        var files = TemplateFiles.Read(folder, language);
        return files.Problems.Count == 0 ? new Template(folder, files) : throw new ProblemException(files.Problems[0]);
    }

    /// <summary>Whether the template in a folder has words in a language; each has in English.</summary>
    public static bool Speaks(string folder, string language) => Words.IsSame(language, Words.English.Language) || WordsFile.Serving(folder, language) is not null;

    /// <summary>The languages of the template in a folder, English first.</summary>
    public static IReadOnlyList<string> LanguagesOf(string folder) => [Words.English.Language, .. WordsFile.LanguagesIn(folder)];

    /// <summary>The briefing as Markdown: lines end in a line feed, the last one too.</summary>
    /// <exception cref="ProblemException">
    /// The template prints editions, uses a name that does not exist, or goes beyond a limit; BRF9010, or BRF3xxx with its place.
    /// </exception>
    public string Render(BriefingView view) => Render(view, TemplateView.Briefing, LanguageFor(view.Language));

    /// <inheritdoc cref="Render(BriefingView)"/>
    public string Render(EditionView view) => Render(view, TemplateView.Edition, Language);

    /// <summary>What the template makes of its own sample, for a preview without an article.</summary>
    /// <exception cref="ProblemException">The sample is missing, is no JSON, or does not fit; or the template fails; BRF3xxx.</exception>
    public TemplatePreview Preview()
    {
        if (View == TemplateView.Briefing)
        {
            var briefing = Sample();
            return new TemplatePreview(briefing.Title, LanguageFor(briefing.Language), DateOf(briefing.DateIso), briefing.Marking, Render(briefing));
        }

        var edition = EditionSample();
        return new TemplatePreview(edition.Title, Language, DateOf(edition.DateIso), edition.Marking, Render(edition));
    }

    private string Render(object view, TemplateView kind, string language)
    {
        if (kind != View)
            throw new ProblemException(Problems.TemplateForOtherView(Name, isForEditions: View == TemplateView.Edition));
        try
        {
            return page.Render(new MarkdownContext(view, partials, Words, language)).Trim('\n') + "\n";
        }
        catch (ScriptRuntimeException e)
        {
            throw new ProblemException(
                Problems.TemplateFailed(e.OriginalMessage, e.Span.FileName ?? Name, e.Span.Line(), e.Span.Column()), e);
        }
    }

    /// <summary>The view in <c>sample.json</c>, for a preview without an article.</summary>
    /// <exception cref="ProblemException">The file is missing, is no JSON, or does not fit <see cref="BriefingView"/>; BRF3xxx with its place.</exception>
    public BriefingView Sample() => SampleFile.Read<BriefingView>(Path.Combine(Folder, TemplateFiles.SampleFile));

    /// <summary>The same for a template that prints editions.</summary>
    /// <exception cref="ProblemException">The file is missing, is no JSON, or does not fit <see cref="EditionView"/>; BRF3xxx with its place.</exception>
    public EditionView EditionSample() => SampleFile.Read<EditionView>(Path.Combine(Folder, TemplateFiles.SampleFile));

    private static DateOnly DateOf(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
