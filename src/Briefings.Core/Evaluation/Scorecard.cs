using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Evaluation;

/// <summary>The outcome of an evaluation: every article's tallies, from which every figure follows.</summary>
public sealed record Scorecard(string Analyst, string AnalystVersion, IReadOnlyList<ArticleScore> Articles)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
        Converters = { new TallyForm(), new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>Null in a baseline, which must be the same on every machine.</summary>
    public Effort? Effort { get; init; }

    /// <summary>Every measure over all articles, in the order of the tables; written for readers, worked out again when read.</summary>
    public IReadOnlyDictionary<string, MeasureScore> Scores => Measures.ToDictionary(measure => measure.Name, ScoreOf, StringComparer.Ordinal);

    /// <summary>In the order of the tables.</summary>
    [JsonIgnore]
    public IEnumerable<Measure> Measures => Articles
        .SelectMany(article => article.Tallies.Keys)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(Measure.Order)
        .ThenBy(name => name, StringComparer.Ordinal)
        .Select(Measure.Named)
        .OfType<Measure>();

    public Tally Total(Measure measure) =>
        Articles.Aggregate(default(Tally), (sum, article) => sum + article.Tallies.GetValueOrDefault(measure.Name));

    public int Unlisted(Measure measure) =>
        Articles.Sum(article => article.Findings.Count(finding => finding.Kind == FindingKind.Unlisted && finding.Measure == measure.Name));

    private MeasureScore ScoreOf(Measure measure)
    {
        var total = Total(measure);
        var isFinds = measure.Kind == MeasureKind.Finds;
        return new MeasureScore(
            isFinds ? Rounded(total.First) : null, isFinds ? Rounded(total.Second) : null, Rounded(measure.Score(total)), Unlisted(measure));
    }

    private static double? Rounded(double? figure) => figure is { } known ? Math.Round(known, 4) : null;

    /// <summary>What is kept to hold later runs against: no times, and no finds that nobody judged.</summary>
    public Scorecard AsBaseline() => this with
    {
        Effort = null,
        Articles = [.. Articles.Select(article => article with { Findings = [.. article.Findings.Where(finding => finding.Kind != FindingKind.Unlisted)] })],
    };

    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n'];

    /// <exception cref="ProblemException">The bytes are no outcome of an evaluation.</exception>
    public static Scorecard Read(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Scorecard>(json, Form) is { Analyst: not null, Articles: { } articles } card
                && articles.All(article => article is { Id: not null, Tallies: not null, Findings: not null, MotiveBases: not null, LeftOut: not null })
                ? card
                : throw new ProblemException(Problems.NotAScorecard(path, 1, 1));
        }
        catch (JsonException fault)
        {
            throw new ProblemException(
                Problems.NotAScorecard(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), fault);
        }
    }
}
