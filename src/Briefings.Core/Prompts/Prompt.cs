using System.Text.Json;

namespace Briefings.Prompts;

/// <summary>
/// What a model is asked, as a folder of files: <c>system.md</c>, <c>user.md</c>, <c>again.md</c>, <c>repair.md</c>, <c>schema.json</c>,
/// <c>settings.json</c>. Read once; safe for use by several threads.
/// </summary>
public sealed record Prompt
{
    internal Prompt()
    {
    }

    /// <summary>The folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256, in lower-case hex, of everything that decides a reply.</summary>
    public required string Hash { get; init; }

    public required string System { get; init; }

    /// <summary>Asks for a reading; holds <c>{{$name}}</c> for each of <see cref="PromptVariables.OfUser"/>.</summary>
    public required string User { get; init; }

    /// <summary>Asks again after a reply that could not be read; holds <c>{{$name}}</c> for each of <see cref="PromptVariables.OfAgain"/>.</summary>
    public required string Again { get; init; }

    /// <summary>Asks once more for claims that failed; holds <c>{{$name}}</c> for each of <see cref="PromptVariables.OfRepair"/>.</summary>
    public required string Repair { get; init; }

    /// <summary>JSON Schema of the reply.</summary>
    public required JsonElement Schema { get; init; }

    public required PromptSettings Settings { get; init; }

    /// <summary>What every call costs in tokens before a word of the article is in it.</summary>
    public int Overhead => TokenEstimate.Of(System) + TokenEstimate.Of(User) + TokenEstimate.Of(JsonSerializer.Serialize(Schema));

    /// <exception cref="ProblemException">The first of the problems that <see cref="Check"/> lists.</exception>
    public static Prompt Load(string folder)
    {
        var files = PromptFiles.Read(folder);
        return files.Problems is [var first, ..] ? throw new ProblemException(first) : files.Prompt!;
    }

    /// <summary>What is wrong with a prompt's files; nothing where it can be used.</summary>
    public static IReadOnlyList<Problem> Check(string folder) => PromptFiles.Read(folder).Problems;
}
