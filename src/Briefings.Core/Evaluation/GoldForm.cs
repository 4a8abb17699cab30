using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Analysis;

namespace Briefings.Evaluation;

/// <summary>A line of a gold file as it is written; docs/evaluation.md describes the form.</summary>
internal sealed record GoldForm(
    string Id,
    string Text,
    string? Title = null,
    string? Language = null,
    bool Complete = true,
    IReadOnlyList<ActorForm>? Actors = null,
    IReadOnlyList<string>? NotActors = null,
    IReadOnlyList<StatementForm>? Statements = null,
    IReadOnlyList<MotiveForm>? Motives = null,
    IReadOnlyList<QuestionForm>? Questions = null,
    IReadOnlyList<SupportForm>? Support = null,
    string? Story = null)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <exception cref="JsonException">Not JSON, or an unknown, missing, doubled or null member, or an unknown word.</exception>
    public static GoldForm Parse(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize<GoldForm>(json.Span, Form)!;
}

internal sealed record ActorForm(
    string Name, ActorKind? Kind = null, IReadOnlyList<string>? Aliases = null, IReadOnlyList<string>? Mentions = null, double Salience = 0, bool Optional = false);

internal sealed record StatementForm(
    string? Speaker = null, string? Actor = null, string? Cue = null, Basis? Basis = null, string? Kind = null,
    IReadOnlyList<IReadOnlyList<int>>? Spans = null, string? Text = null);

internal sealed record MotiveForm(
    string? Actor = null, Basis? Basis = null, string? AscribedBy = null, string? Kind = null,
    IReadOnlyList<IReadOnlyList<int>>? Spans = null, string? Text = null);

internal sealed record QuestionForm(
    OpenReason? Reason = null, string? About = null, IReadOnlyList<IReadOnlyList<int>>? Spans = null, string? Text = null);

internal sealed record SupportForm(string Text, bool Supported);
