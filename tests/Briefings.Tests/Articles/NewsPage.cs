using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Tests.Support;

namespace Briefings.Tests.Articles;

/// <summary>What must become of a page of Articles/Pages; the meaning of each is in its README.</summary>
internal enum NewsPageOutcome { Read, Warned, Refused }

/// <summary>A page of Articles/Pages with what is to be found in it; null where the page does not tell.</summary>
internal sealed record NewsPage(
    string File,
    NewsPageOutcome Outcome,
    string? Title,
    string? Byline,
    DateOnly? Date,
    string? Outlet,
    string? Language,
    IReadOnlyList<string> Holds,
    IReadOnlyList<string> Lacks,
    string Why)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Folder { get; } = Repository.PathOf("tests", "Briefings.Tests", "Articles", "Pages");

    public string Path => System.IO.Path.Combine(Folder, File);

    public static IReadOnlyList<NewsPage> All() =>
        JsonSerializer.Deserialize<List<NewsPage>>(System.IO.File.ReadAllText(System.IO.Path.Combine(Folder, "expected.json")), Form)!;
}
