using System.Text.Json;
using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evaluation;

/// <summary>Reads one line of a gold file. Whatever does not fit the form throws a <see cref="ProblemException"/> that names the line.</summary>
public static class GoldLine
{
    /// <param name="json">UTF-8, without the line's end.</param>
    /// <param name="number">1-based, for messages.</param>
    public static GoldArticle Read(ReadOnlyMemory<byte> json, string path, int number)
    {
        var form = Parse(json, path, number);
        var article = ReadArticle(form, path, number);
        var words = new WordsInText(article);
        GoldActor[]? actors = form.Actors?.Select(ActorOf).ToArray();
        return new GoldArticle
        {
            Id = form.Id,
            Story = form.Story,
            Article = article,
            Complete = form.Complete,
            Actors = actors,
            NotActors = form.NotActors ?? [],
            Statements = form.Statements?.Select((statement, at) => new GoldStatement(
                statement.Speaker, Actor(statement.Actor, $"statements[{at}]"), statement.Cue, statement.Basis, statement.Kind,
                Places(statement.Spans, statement.Text, $"statements[{at}]"))).ToArray(),
            Motives = form.Motives?.Select((motive, at) => new GoldMotive(
                motive.Actor, motive.Basis, motive.AscribedBy, motive.Kind, Places(motive.Spans, motive.Text, $"motives[{at}]"))).ToArray(),
            Questions = form.Questions?.Select((question, at) => new GoldQuestion(
                question.Reason, question.About, Places(question.Spans, question.Text, $"questions[{at}]"))).ToArray(),
            Support = form.Support?.Select(support => new GoldSupport(support.Text, support.Supported)).ToArray(),
        };

        GoldActor? Actor(string? name, string member) => name is null
            ? null
            : Array.Find(actors ?? [], actor => actor.Name == name) ?? throw new ProblemException(Problems.GoldActorUnknown(path, number, member, name));

        IReadOnlyList<Place> Places(IReadOnlyList<IReadOnlyList<int>>? spans, string? text, string member) => (spans, text) switch
        {
            ({ Count: > 0 }, null) => [.. spans.Select(span => Span(span, member))],
            (null, { } given) => [words.Find(given) ?? throw new ProblemException(Problems.GoldWordsMissing(path, number, member, given))],
            _ => throw new ProblemException(Problems.GoldPlaceMissing(path, number, member)),
        };

        Place Span(IReadOnlyList<int> span, string member) => span is [var start, var end] && start >= 0 && start < end && end <= article.Text.Length
            ? new Place(start, end)
            : throw new ProblemException(Problems.GoldOffsetsOutside(path, number, member, string.Join(", ", span), article.Text.Length));
    }

    private static GoldActor ActorOf(ActorForm actor) =>
        new(actor.Name, actor.Kind, actor.Aliases ?? [], actor.Mentions ?? [], actor.Salience, actor.Optional);

    private static GoldForm Parse(ReadOnlyMemory<byte> json, string path, int number)
    {
        try
        {
            return GoldForm.Parse(json);
        }
        catch (JsonException fault)
        {
            throw new ProblemException(Problems.BadGoldLine(path, number, (int)(fault.BytePositionInLine ?? 0) + 1, fault.Path), fault);
        }
        catch (InvalidOperationException fault)
        {
            // Half a surrogate pair, written as an escape: not text.
            throw new ProblemException(Problems.BadGoldLine(path, number, 1, null), fault);
        }
    }

    private static Article ReadArticle(GoldForm form, string path, int number)
    {
        try
        {
            return ArticleReader.FromText(form.Text, new ArticleFacts { Title = form.Title, Language = form.Language });
        }
        catch (ProblemException fault)
        {
            throw new ProblemException(fault.Problem with { Where = path, Line = number, Column = 1 }, fault);
        }
    }
}
