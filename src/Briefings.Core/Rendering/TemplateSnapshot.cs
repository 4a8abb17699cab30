namespace Briefings.Rendering;

/// <summary>The Markdown that a template's author approved, beside what the template prints now.</summary>
public static class TemplateSnapshot
{
    /// <summary>The lines that are otherwise, <c>-</c> for those approved and <c>+</c> for those printed now; empty where nothing is.</summary>
    /// <exception cref="ProblemException">There is no snapshot, or it cannot be read, or the template fails; BRF3xxx.</exception>
    public static string Difference(string folder)
    {
        var printed = Template.Load(folder).Preview().Markdown.TrimEnd('\n');
        var path = Path.Combine(folder, TemplateFiles.SnapshotFile);
        var shown = TemplateFiles.ShownName(path);
        var problems = new List<Problem>();
        var approved = TemplateFiles.ReadText(path, shown, problem => problems.Add(File.Exists(path) ? problem : Problems.SnapshotMissing(shown)));
        if (approved is null)
            throw new ProblemException(problems[0]);
        return approved.TrimEnd('\n') is var text && text == printed ? "" : LineDiff.Between(text, printed);
    }
}
