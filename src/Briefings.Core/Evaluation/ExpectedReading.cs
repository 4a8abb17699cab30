using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evaluation;

/// <summary>What a careful person takes from a seed article; the form is described in seeds/README.md.</summary>
internal sealed record ExpectedReading(
    ArticleKind Kind,
    string Language,
    IReadOnlyList<ExpectedActor> Actors,
    IReadOnlyList<string> NotActors,
    IReadOnlyList<ExpectedStatement> Statements,
    IReadOnlyList<ExpectedMotive> Motives,
    IReadOnlyList<ExpectedQuestion> Questions,
    IReadOnlyList<ExpectedFurniture> Furniture,
    IReadOnlyList<string> Traps)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new JsonStringEnumConverter<ArticleKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
        },
    };

    /// <summary>Throws <see cref="JsonException"/> for an unknown, missing, doubled or null member and for an unknown word.</summary>
    public static ExpectedReading Parse(string json) => JsonSerializer.Deserialize<ExpectedReading>(json, Form)!;
}

internal sealed record ExpectedActor(
    string Name, ActorKind Kind, string? Role, IReadOnlyList<string> Aliases, int Salience, bool MustAppear);

internal sealed record ExpectedStatement(string Speaker, string? Cue, Basis Basis, string Text);

internal sealed record ExpectedMotive(string Actor, Basis Basis, string? AscribedBy, string Evidence);

internal sealed record ExpectedQuestion(OpenReason Reason, string Evidence, string About);

internal sealed record ExpectedFurniture(Furniture Kind, string Text);
