using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Rendering;

/// <summary>A briefing as JSON, in the form that <c>docs/json.md</c> documents. UTF-8, members in a fixed order.</summary>
public static class BriefingJson
{
    /// <param name="id">Written first, as it was given, where the briefing answers a line of a batch.</param>
    /// <param name="indented">False gives one line.</param>
    public static ReadOnlyMemory<byte> Write(Briefing briefing, JsonElement? id = null, bool indented = true)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, Options(indented)))
        {
            json.WriteStartObject();
            WriteId(json, id);
            WriteArticle(json, briefing.Article);
            WriteList(json, "summary", briefing.Summary, WriteSummary);
            WriteActors(json, briefing);
            WriteList(json, "statements", briefing.Statements, WriteStatement);
            WriteList(json, "motives", briefing.Motives, WriteMotive);
            WriteList(json, "questions", briefing.Questions, WriteQuestion);
            WriteLeftOut(json, briefing.LeftOut);
            WriteRun(json, briefing);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    /// <summary>The line of a batch that could not be briefed.</summary>
    public static ReadOnlyMemory<byte> WriteProblem(Problem problem, JsonElement? id)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options(indented: false)))
        {
            json.WriteStartObject();
            WriteId(json, id);
            json.WritePropertyName("error");
            WriteProblem(json, problem);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    /// <summary>Which article the briefing is made from, without its text.</summary>
    public static ReadOnlyMemory<byte> WriteSource(Article article)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options(indented: true)))
        {
            json.WriteStartObject();
            WriteMetadata(json, article);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        if (id is { ValueKind: not JsonValueKind.Undefined } given)
        {
            json.WritePropertyName("id");
            given.WriteTo(json);
        }
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("article");
        WriteMetadata(json, article);
        json.WriteString("text", article.Text);
        json.WriteStartArray("sentences");
        foreach (var sentence in article.Sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("number", sentence.Number);
            json.WriteNumber("start", sentence.Start);
            json.WriteNumber("end", sentence.End);
            json.WriteNumber("paragraph", sentence.Paragraph + 1);
            json.WriteString("part", sentence.Furniture is { } furniture ? Word(furniture) : "body");
            json.WriteString("text", article.TextOf(sentence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in article.Warnings)
        {
            WriteProblem(json, warning);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, Article article)
    {
        json.WriteString("title", article.Title);
        json.WriteString("byline", article.Byline);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("date", article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("url", article.Url?.AbsoluteUri);
        json.WriteString("language", article.Language);
        json.WriteString("kind", Word(article.Kind));
        json.WriteString("hash", article.Hash);
    }

    private static void WriteSummary(Utf8JsonWriter json, SummaryClaim claim) => json.WriteString("text", claim.Text);

    private static void WriteActors(Utf8JsonWriter json, Briefing briefing)
    {
        json.WriteStartArray("actors");
        for (var rank = 1; rank <= briefing.Actors.Count; rank++)
        {
            var (claim, evidence) = (briefing.Actors[rank - 1].Claim, briefing.Actors[rank - 1].Evidence);
            json.WriteStartObject();
            json.WriteString("name", claim.Name);
            json.WriteString("kind", claim.Kind.ToString());
            json.WriteString("role", claim.Role);
            json.WriteStartArray("aliases");
            foreach (var alias in claim.Aliases)
            {
                json.WriteStringValue(alias);
            }

            json.WriteEndArray();
            json.WriteNumber("mentions", briefing.Mentions[rank - 1]);
            json.WriteNumber("rank", rank);
            json.WriteString("significance", claim.Significance);
            WriteEvidence(json, evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatement(Utf8JsonWriter json, Grounded<StatementClaim> statement)
    {
        var (claim, content) = (statement.Claim, statement.Evidence[0]);
        json.WriteString("speaker", claim.Speaker);
        json.WriteString("speakerMention", claim.SpeakerMention);
        json.WriteString("cue", claim.Cue);
        json.WriteString("basis", claim.Basis.ToString());
        json.WriteNumber("start", content.Start);
        json.WriteNumber("end", content.End);
        json.WriteString("text", content.Text);
        json.WriteStartArray("spans");
        foreach (var piece in statement.Evidence)
        {
            json.WriteStartArray();
            json.WriteNumberValue(piece.Start);
            json.WriteNumberValue(piece.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteMotive(Utf8JsonWriter json, MotiveClaim claim)
    {
        json.WriteString("actor", claim.Actor);
        json.WriteString("motive", claim.Motive);
        json.WriteString("basis", claim.Basis.ToString());
        json.WriteString("ascribedBy", claim.AscribedBy);
    }

    private static void WriteQuestion(Utf8JsonWriter json, QuestionClaim claim)
    {
        json.WriteString("question", claim.Question);
        json.WriteString("reason", Word(claim.Reason));
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<Grounded<T>> claims, Action<Utf8JsonWriter, T> write) =>
        WriteList(json, name, claims, (writer, grounded) => write(writer, grounded.Claim));

    private static void WriteList<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<Grounded<T>> claims, Action<Utf8JsonWriter, Grounded<T>> write)
    {
        json.WriteStartArray(name);
        foreach (var grounded in claims)
        {
            json.WriteStartObject();
            write(json, grounded);
            WriteEvidence(json, grounded.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<Quote> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var quote in evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", quote.Sentence);
            json.WriteNumber("start", quote.Start);
            json.WriteNumber("end", quote.End);
            json.WriteString("quote", quote.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLeftOut(Utf8JsonWriter json, IReadOnlyList<Rejection> leftOut)
    {
        json.WriteStartArray("leftOut");
        foreach (var rejection in leftOut)
        {
            json.WriteStartObject();
            json.WriteString("code", rejection.Code);
            json.WriteString("kind", rejection.Kind);
            json.WriteString("claim", rejection.Claim);
            json.WriteString("reason", rejection.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRun(Utf8JsonWriter json, Briefing briefing)
    {
        json.WriteStartObject("run");
        json.WriteString("analyst", briefing.Analyst.Name);
        json.WriteString("analystVersion", briefing.Analyst.Version);
        json.WriteStartArray("notes");
        foreach (var note in briefing.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        if (briefing.Run is { } run)
            WriteModels(json, run);
        json.WriteEndObject();
    }

    private static void WriteModels(Utf8JsonWriter json, RunRecord run)
    {
        json.WriteString("firstChoice", run.FirstChoice);
        json.WriteNumber("calls", run.Calls);
        json.WriteNumber("inputTokens", run.InputTokens);
        json.WriteNumber("outputTokens", run.OutputTokens);
        json.WriteBoolean("tokensEstimated", run.TokensEstimated);
        if (run.Cost is { } cost)
        {
            json.WriteNumber("cost", cost);
            json.WriteString("currency", run.Currency);
        }

        json.WriteNumber("sentencesUnread", run.SentencesUnread);
        json.WriteStartArray("faults");
        foreach (var fault in run.Faults)
        {
            json.WriteStartObject();
            json.WriteString("model", fault.Where);
            json.WriteString("code", fault.Code);
            json.WriteString("message", fault.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }

    private static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
