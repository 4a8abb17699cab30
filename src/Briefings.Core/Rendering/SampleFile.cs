using Briefings.Rendering.Checking;

namespace Briefings.Rendering;

/// <summary>Reads <c>sample.json</c>: a view that somebody made up.</summary>
internal static class SampleFile
{
    public static T Read<T>(string path)
    {
        var shown = TemplateFiles.ShownName(path);
        var json = TemplateFiles.ReadText(path, shown, problem => throw new ProblemException(problem))!;
        return SampleCheck.Run(json, shown, ViewSchema.Of<T>()) is [var first, ..]
            ? throw new ProblemException(first)
            : ViewJson.Read<T>(json);
    }
}
