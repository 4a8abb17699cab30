using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Tests.Seeds;

/// <summary>What a careful person takes from a seed article; the form is described in seeds/README.md.</summary>
internal sealed record ExpectedReading(
    ExpectedArticleKind Kind,
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
            new JsonStringEnumConverter<ExpectedArticleKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
        },
    };

    /// <summary>Throws <see cref="JsonException"/> for an unknown, missing, doubled or null member and for an unknown word.</summary>
    public static ExpectedReading Parse(string json) => JsonSerializer.Deserialize<ExpectedReading>(json, Form)!;
}

internal sealed record ExpectedActor(
    string Name, ExpectedActorKind Kind, string? Role, IReadOnlyList<string> Aliases, int Salience, bool MustAppear);

internal sealed record ExpectedStatement(string Speaker, string? Cue, ExpectedBasis Basis, string Text);

internal sealed record ExpectedMotive(string Actor, ExpectedBasis Basis, string? AscribedBy, string Evidence);

internal sealed record ExpectedQuestion(ExpectedReason Reason, string Evidence, string About);

internal sealed record ExpectedFurniture(ExpectedFurnitureKind Kind, string Text);

internal enum ExpectedArticleKind { News, Opinion, Unknown }

internal enum ExpectedActorKind { Person, Organisation, State, Group }

internal enum ExpectedBasis { Quoted, Reported, Ascribed }

internal enum ExpectedReason { Unanswered, Disputed, Unconfirmed, Future }

internal enum ExpectedFurnitureKind
{
    Caption, Credit, Standfirst, Disclaimer, AuthorNote, Promotion, Copyright, EditorNote, RepeatedTitle, Dateline,
}
