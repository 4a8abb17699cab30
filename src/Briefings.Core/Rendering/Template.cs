using System.Globalization;
using Briefings.Rendering.Checking;
using Briefings.Rendering.Markdown;
using Scriban.Syntax;

namespace Briefings.Rendering;

/// <summary>
/// How a briefing or an edition is laid out: a folder with <c>briefing.md.scriban</c> or <c>edition.md.scriban</c>, <c>style.json</c> and
/// <c>sample.json</c>. Read and parsed once; rendering touches no file. Safe for use by several threads.
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
        Style = files.Style!;
        StyleFile = TemplateFiles.ShownName(Path.Combine(folder, TemplateFiles.StyleFile));
    }

    /// <summary>Its full path.</summary>
    public string Folder { get; }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>What the template prints.</summary>
    public TemplateView View { get; }

    /// <summary>SHA-256, in lower-case hex, of everything that decides what is printed: page, partials used, style, pictures and fonts.</summary>
    public string Hash { get; }

    /// <summary>The text of <c>style.json</c>.</summary>
    public string Style { get; }

    /// <summary>Its name, for messages.</summary>
    public string StyleFile { get; }

    /// <exception cref="ProblemException">A file is missing or cannot be read, or has a syntax error; BRF3xxx.</exception>
    public static Template Load(string folder)
    {
        var files = TemplateFiles.Read(folder);
        return files.Problems.Count == 0 ? new Template(folder, files) : throw new ProblemException(files.Problems[0]);
    }

    /// <summary>The briefing as Markdown: lines end in a line feed, the last one too.</summary>
    /// <exception cref="ProblemException">
    /// The template prints editions, uses a name that does not exist, or goes beyond a limit; BRF9010, or BRF3xxx with its place.
    /// </exception>
    public string Render(BriefingView view) => Render(view, TemplateView.Briefing);

    /// <inheritdoc cref="Render(BriefingView)"/>
    public string Render(EditionView view) => Render(view, TemplateView.Edition);

    /// <summary>What the template makes of its own sample, for a preview without an article.</summary>
    /// <exception cref="ProblemException">The sample is missing, is no JSON, or does not fit; or the template fails; BRF3xxx.</exception>
    public TemplatePreview Preview()
    {
        if (View == TemplateView.Briefing)
        {
            var briefing = Sample();
            return new TemplatePreview(briefing.Title, DateOf(briefing.DateIso), Render(briefing));
        }

        var edition = EditionSample();
        return new TemplatePreview(edition.Title, DateOf(edition.DateIso), Render(edition));
    }

    private string Render(object view, TemplateView kind)
    {
        if (kind != View)
            throw new ProblemException(Problems.TemplateForOtherView(Name, isForEditions: View == TemplateView.Edition));
        try
        {
            return page.Render(new MarkdownContext(view, partials)).Trim('\n') + "\n";
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
