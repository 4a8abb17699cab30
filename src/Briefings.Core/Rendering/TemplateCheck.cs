using System.Text.Json;
using Briefings.Rendering.Checking;

namespace Briefings.Rendering;

/// <summary>Finds what is wrong with a template before a briefing does.</summary>
public static class TemplateCheck
{
    /// <summary>
    /// Everything that is wrong: syntax, names in every branch, partials, words, <c>sample.json</c>, the form of <c>style.json</c> (its values
    /// are the printer's to judge), and a snapshot that is no longer what the sample gives. Empty when the template is good.
    /// </summary>
    public static IReadOnlyList<Problem> Run(string folder)
    {
        var files = TemplateFiles.Read(folder);
        List<Problem> problems = [.. files.Problems, .. NameCheck.Run(files), .. StyleProblems(files, folder), .. SampleProblems(files, folder), .. WordsCheck.Run(folder)];
        return problems.Count > 0 ? problems : SnapshotProblems(folder);
    }

    private static IEnumerable<Problem> StyleProblems(TemplateFiles files, string folder)
    {
        if (files.Style is null)
            return [];

        try
        {
            JsonDocument.Parse(files.Style).Dispose();
            return [];
        }
        catch (JsonException e)
        {
            var (line, column) = JsonPlace.Of(e, files.Style);
            return [Problems.NotJson(TemplateFiles.ShownName(Path.Combine(folder, TemplateFiles.StyleFile)), line, column)];
        }
    }

    private static List<Problem> SampleProblems(TemplateFiles files, string folder)
    {
        var path = Path.Combine(folder, TemplateFiles.SampleFile);
        var problems = new List<Problem>();
        if (TemplateFiles.ReadText(path, TemplateFiles.ShownName(path), problems.Add) is { } json)
            problems.AddRange(SampleCheck.Run(json, TemplateFiles.ShownName(path), ViewSchema.Of(files.View)));
        return problems;
    }

    private static List<Problem> SnapshotProblems(string folder)
    {
        var path = Path.Combine(folder, TemplateFiles.SnapshotFile);
        var shown = TemplateFiles.ShownName(path);
        var problems = new List<Problem>();
        try
        {
            var printed = Template.Load(folder).Preview().Markdown.TrimEnd('\n').Split('\n');
            if (TemplateFiles.ReadText(path, shown, _ => problems.Add(Problems.SnapshotMissing(shown))) is not { } snapshot)
                return problems;

            var verified = snapshot.TrimEnd('\n').Split('\n');
            if (!verified.SequenceEqual(printed))
                problems.Add(Problems.SnapshotDiffers(shown, verified.Zip(printed).TakeWhile(pair => pair.First == pair.Second).Count() + 1));
        }
        catch (ProblemException e)
        {
            problems.Add(e.Problem);
        }

        return problems;
    }
}
