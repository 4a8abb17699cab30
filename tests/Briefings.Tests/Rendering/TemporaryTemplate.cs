using Briefings.Rendering;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

/// <summary>A template folder <c>templates/draft</c> for one test, with the sample and style of the single briefing.</summary>
internal sealed class TemporaryTemplate : IDisposable
{
    private readonly string above = Directory.CreateTempSubdirectory("briefings-template-").FullName;

    public TemporaryTemplate(string page)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in new[] { "sample.json", "style.json" })
            File.Copy(Repository.PathOf("templates", "single", file), Path.Combine(Folder, file));
        Write("briefing.md.scriban", page);
    }

    public static BriefingView SampleView { get; } = Template.Load(Repository.PathOf("templates", "single")).Sample();

    public string Root => Path.Combine(above, "templates");

    public string Folder => Path.Combine(Root, "draft");

    /// <param name="file">Under the template's folder, such as <c>citations.md.scriban</c> or <c>../shared/citations.md.scriban</c>.</param>
    public TemporaryTemplate Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public Template Load() => Template.Load(Folder);

    public string Render() => Load().Render(SampleView);

    /// <summary>The message of the problem that stops the load or the render.</summary>
    public string RenderFails() => Assert.Throws<ProblemException>(Render).Message;

    public void Dispose() => Directory.Delete(above, recursive: true);
}
