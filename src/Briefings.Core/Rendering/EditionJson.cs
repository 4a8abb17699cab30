using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Briefings.Articles;
using Briefings.Composition;
using Briefings.Evidence;

namespace Briefings.Rendering;

/// <summary>An edition as JSON, in the form that <c>docs/json.md</c> documents. UTF-8, members in a fixed order.</summary>
public static class EditionJson
{
    public static ReadOnlyMemory<byte> Write(Edition edition)
    {
        var bytes = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteFacts(json, edition);
            WriteEach(json, "stories", edition.Stories, WriteStory);
            WriteEach(json, "questions", edition.Ledger.Questions.Where(question => question.Events[^1].Slot == edition.Slot || question.IsOpen), WriteLedgerQuestion);
            WriteEach(json, "positions", edition.Ledger.Positions.Where(position => position.Events[^1].Slot == edition.Slot), WritePosition);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void WriteFacts(Utf8JsonWriter json, Edition edition)
    {
        var facts = edition.Facts;
        json.WriteString("schedule", facts.Schedule);
        json.WriteString("slot", edition.Slot);
        json.WriteNumber("number", edition.Number);
        json.WriteString("date", Iso(facts.Date));
        json.WriteString("since", Iso(edition.Since));
        json.WriteString("marking", facts.Marking);
        json.WriteString("program", facts.Program);
        WriteEach(json, "deadSources", facts.DeadSources, source =>
        {
            json.WriteString("name", source.Name);
            json.WriteString("since", Iso(source.Since));
            WriteProblem(json, source.Problem);
        });
        WriteEach(json, "skipped", facts.Skipped, article =>
        {
            json.WriteString("name", article.Name);
            WriteProblem(json, article.Problem);
        });
    }

    private static void WriteStory(Utf8JsonWriter json, Story story)
    {
        json.WriteNumber("number", story.Number);
        json.WriteString("title", story.Title);
        json.WriteNumber("weight", Math.Round(story.Weight, 4));
        WriteEach(json, "voices", story.Voices, voice =>
        {
            WriteArticle(json, voice.Article);
            WriteEach(json, "copies", voice.Copies, copy => WriteArticle(json, copy));
        });
        WriteEach(json, "summary", story.Summary, sentence =>
        {
            json.WriteString("text", sentence.Claim.Text);
            WriteEvidence(json, [sentence]);
        });
        WriteEach(json, "actors", story.Actors, actor =>
        {
            json.WriteString("name", actor.Name);
            json.WriteString("kind", actor.Kind.ToString());
            json.WriteString("role", actor.Role);
            WriteTexts(json, "aliases", actor.Aliases);
            json.WriteString("significance", actor.Significance);
            json.WriteNumber("mentions", actor.Mentions);
            WriteEvidence(json, actor.Claims);
        });
        WriteEach(json, "motives", story.Motives, motive =>
        {
            json.WriteString("actor", motive.Actor);
            json.WriteString("motive", motive.Claim.Motive);
            json.WriteString("basis", motive.Claim.Basis.ToString());
            json.WriteString("ascribedBy", motive.Claim.AscribedBy);
            WriteEvidence(json, motive.Motives);
        });
        WriteEach(json, "questions", story.Questions, question =>
        {
            json.WriteString("id", question.Id);
            json.WriteString("question", question.Claim.Question);
            json.WriteString("reason", question.Claim.Reason.ToString());
            WriteEvidence(json, question.Questions);
        });
        WriteEach(json, "statements", story.Statements, statement =>
        {
            json.WriteString("speaker", statement.Speaker);
            json.WriteString("cue", statement.Claim.Cue);
            json.WriteString("basis", statement.Claim.Basis.ToString());
            WriteEvidence(json, statement.Statements);
        });
        WriteEach(json, "contrasts", story.Contrasts, contrast =>
        {
            json.WriteString("kind", contrast.Kind.ToString());
            json.WriteString("matter", contrast.Matter.ToString());
            json.WriteString("point", contrast.Point);
            WriteEach(json, "evidence", new[] { contrast.One, contrast.Other }, excerpt => WriteQuote(json, excerpt.Article, excerpt.Quote));
        });
    }

    private static void WriteLedgerQuestion(Utf8JsonWriter json, LedgerQuestion question)
    {
        json.WriteString("id", question.Id);
        json.WriteString("question", question.Question);
        json.WriteString("reason", question.Reason.ToString());
        json.WriteString("story", question.Story);
        WriteEvents(json, question.Events);
    }

    private static void WritePosition(Utf8JsonWriter json, LedgerPosition position)
    {
        json.WriteString("actor", position.Actor);
        WriteEvents(json, position.Events);
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<LedgerEvent> events) => WriteEach(json, "events", events, entry =>
    {
        json.WriteString("slot", entry.Slot);
        json.WriteString("kind", entry.Kind.ToString());
        if (entry.Words is not { } words)
            return;
        json.WriteString("quote", words.Text);
        json.WriteString("outlet", words.Outlet);
        json.WriteString("title", words.Title);
        json.WriteString("date", Iso(words.Date));
        json.WriteString("url", words.Url);
        json.WriteString("hash", words.ArticleHash);
        json.WriteNumber("sentence", words.Sentence);
    });

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteString("outlet", OutletName.Of(article));
        json.WriteString("title", article.Title);
        json.WriteString("date", Iso(article.Date));
        json.WriteString("url", article.Url?.AbsoluteUri);
        json.WriteString("hash", article.Hash);
    }

    private static void WriteEvidence<T>(Utf8JsonWriter json, IReadOnlyList<Sourced<T>> claims) => WriteEach(
        json, "evidence", claims.SelectMany(claim => claim.Evidence.Select(quote => (claim.Voice.Article, Quote: quote))), entry => WriteQuote(json, entry.Article, entry.Quote));

    private static void WriteQuote(Utf8JsonWriter json, Article article, Quote quote)
    {
        json.WriteString("outlet", OutletName.Of(article));
        json.WriteString("hash", article.Hash);
        json.WriteNumber("sentence", quote.Sentence);
        json.WriteNumber("start", quote.Start);
        json.WriteNumber("end", quote.End);
        json.WriteString("quote", quote.Text);
    }

    private static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => WriteEach(json, name, items, item => write(json, item));

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
