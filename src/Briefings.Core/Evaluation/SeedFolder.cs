using System.Text.Json;
using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evaluation;

/// <summary>Sample articles with what is expected of them: a folder each, with <c>article.md</c> and <c>expected.json</c> (seeds/README.md has the form).</summary>
public static class SeedFolder
{
    /// <summary>How many of the first actors gain by being named early: the first most, each later one a step less.</summary>
    private const int SalientActors = 5;

    /// <summary>In the order of the folders' names.</summary>
    /// <exception cref="ProblemException">There is no seed in the folder, or one that does not fit.</exception>
    public static IReadOnlyList<GoldArticle> Read(string folder)
    {
        var seeds = Directory.EnumerateDirectories(folder)
            .Where(path => File.Exists(Path.Combine(path, "expected.json")))
            .Order(StringComparer.Ordinal)
            .Select(ReadSeed)
            .ToArray();
        return seeds.Length > 0 ? seeds : throw new ProblemException(Problems.NoSeeds(folder));
    }

    private static GoldArticle ReadSeed(string folder)
    {
        var file = Path.Combine(folder, "article.md");
        var article = ArticleReader.Read(BytesOf(file), file);
        var expectedFile = Path.Combine(folder, "expected.json");
        return GoldOf(Path.GetFileName(folder), article, Expected(expectedFile), expectedFile);
    }

    internal static GoldArticle GoldOf(string id, Article article, ExpectedReading expected, string file)
    {
        var text = new WordsInText(article);
        GoldActor[] actors = [.. expected.Actors.Select(ActorOf)];
        return new GoldArticle
        {
            Id = id,
            Article = article,
            Complete = false,
            Actors = actors,
            NotActors = expected.NotActors,
            Statements = [.. expected.Statements.Select(statement => new GoldStatement(
                statement.Speaker, Array.Find(actors, actor => actor.Name == statement.Speaker), statement.Cue, statement.Basis, Kind: null, Find(statement.Text)))],
            Motives = [.. expected.Motives.Select(motive => new GoldMotive(motive.Actor, motive.Basis, motive.AscribedBy, Kind: null, Find(motive.Evidence)))],
            Questions = [.. expected.Questions.Select(question => new GoldQuestion(question.Reason, question.About, Find(question.Evidence)))],
        };

        IReadOnlyList<Place> Find(string words) =>
            [text.Find(words) ?? throw new ProblemException(Problems.SeedWordsMissing(file, words))];
    }

    private static GoldActor ActorOf(ExpectedActor actor) =>
        new(actor.Name, actor.Kind, actor.Aliases, [], Math.Max(0, SalientActors + 1 - actor.Salience), Optional: !actor.MustAppear);

    private static ExpectedReading Expected(string file)
    {
        try
        {
            return ExpectedReading.Parse(System.Text.Encoding.UTF8.GetString(BytesOf(file)));
        }
        catch (JsonException fault)
        {
            throw new ProblemException(
                Problems.BadSeed(file, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, fault.Path), fault);
        }
    }

    private static byte[] BytesOf(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is FileNotFoundException)
        {
            throw new ProblemException(Problems.FileNotFound(file), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.CannotRead(file), fault);
        }
    }
}
