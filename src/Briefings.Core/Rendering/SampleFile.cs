using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Rendering.Checking;

namespace Briefings.Rendering;

/// <summary>Reads <c>sample.json</c>: a <see cref="BriefingView"/> that somebody made up.</summary>
internal static class SampleFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static BriefingView Read(string path)
    {
        var shown = TemplateFiles.ShownName(path);
        var json = TemplateFiles.ReadText(path, shown, problem => throw new ProblemException(problem))!;
        return SampleCheck.Run(json, shown) is [var first, ..]
            ? throw new ProblemException(first)
            : JsonSerializer.Deserialize<BriefingView>(json, Json)!;
    }
}
