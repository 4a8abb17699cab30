using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Prompts;
using Briefings.Tests.Support;
using Briefings.Worker.Models;

namespace Briefings.Tests.Worker.Models;

/// <summary>A model analyst as a test needs it: impatient, with its data in a folder of its own.</summary>
internal sealed class TestModels : IDisposable
{
    /// <summary>Four sentences, each claim of <see cref="GoodReply"/> borne out by them.</summary>
    public const string HarbourText = """
        Harbour closed after storm

        Mayor Ana Ruiz closed the harbour of Norrvik on Monday. "We closed the pier to keep crews safe," Ana Ruiz said.

        Critics say Ana Ruiz wants votes. It is not known when the harbour will open again.
        """;

    public const string GoodReply = """
        {"summary":[{"text":"Ana Ruiz closed the harbour of Norrvik.","evidence":[{"sentence":2,"quote":"closed the harbour of Norrvik"}]}],
         "actors":[{"name":"Ana Ruiz","kind":"Person","role":"Mayor","aliases":[],"significance":"closed the harbour","evidence":[{"sentence":2,"quote":"Mayor Ana Ruiz closed the harbour"}]}],
         "statements":[{"speaker":"Ana Ruiz","mention":"Ana Ruiz","cue":"said","basis":"Quoted","sentence":3,"quote":"We closed the pier to keep crews safe"}],
         "motives":[{"actor":"Ana Ruiz","motive":"to keep crews safe","basis":"Quoted","ascribedBy":null,"evidence":[{"sentence":3,"quote":"We closed the pier to keep crews safe"}]},
                    {"actor":"Ana Ruiz","motive":"wants votes","basis":"Ascribed","ascribedBy":"Critics","evidence":[{"sentence":4,"quote":"Critics say Ana Ruiz wants votes"}]}],
         "questions":[{"question":"When will the harbour open again?","reason":"Unanswered","evidence":[{"sentence":5,"quote":"It is not known when the harbour will open again"}]}]}
        """;

    public const string EmptyReply = """{"summary":[],"actors":[],"statements":[],"motives":[],"questions":[]}""";

    public static readonly Prompt Prompt = Prompt.Load(Repository.PathOf("prompts", "read-article"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefings-models-").FullName;

    public List<Problem> Told { get; } = [];

    public ReadingRequest Request => new() { Clock = TimeProvider.System, Environment = new Dictionary<string, string>(), Tell = Told.Add };

    public static Article Harbour() => ArticleReader.FromText(HarbourText);

    public static Article Harbour(int number) => ArticleReader.FromText($"{HarbourText} Ship {number} waits.");

    public ModelOptions Options(string endpoint, Action<ModelOptions>? change = null)
    {
        var options = new ModelOptions
        {
            Provider = "openai",
            Name = "test",
            Endpoint = endpoint,
            DataFolder = Folder,
            Retries = 3,
            RetryDelay = TimeSpan.FromMilliseconds(5),
            AttemptTimeout = TimeSpan.FromSeconds(20),
            Deadline = TimeSpan.FromSeconds(60),
            Concurrency = 8,
            InputPrice = 1,
            OutputPrice = 10,
        };
        change?.Invoke(options);
        return options;
    }

    public ModelAnalyst Analyst(ModelOptions options, Func<ReadingRequest, ReadingRequest>? change = null)
    {
        return Analysts.Create(options, Prompt, new RuleAnalyst(), change?.Invoke(Request) ?? Request);
    }

    public async Task<Briefing> BriefAsync(ModelServer server, Article? article = null, Action<ModelOptions>? change = null)
    {
        article ??= Harbour();
        return Gate.Check(article, await Analyst(Options(server.Endpoint, change)).ReadAsync(article, CancellationToken.None));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
