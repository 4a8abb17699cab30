using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Tests.Support;
using Briefings.Worker.Models;

namespace Briefings.Tests.Worker.Models;

/// <summary>What was said of the seeds, said again with no network: the gate and the template see exactly what a model would say.</summary>
public sealed class RecordingsTests : IDisposable
{
    private readonly TestModels models = new();

    public static TheoryData<string> Seeds => [.. Directory.EnumerateDirectories(Repository.PathOf("seeds", "articles")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_seed_is_read_from_its_recording(string slug)
    {
        var briefing = await ReplayAsync("seeds", slug);

        Assert.NotEqual("rule analyst", briefing.Analyst.Name);
        Assert.Empty(briefing.Run!.Faults);
        Verifier.VerifyFile(Claims(briefing), Repository.PathOf("tests", "Briefings.Tests", "Recordings", "seeds", $"{slug}.verified.txt"));
    }

    [Theory]
    [InlineData("invented-quote", "I was pushed out by the banks", "", "I will not lead a government that cannot pass a budget")]
    [InlineData("altered-word", "We were denied that rebate", "BRF2013", "")]
    [InlineData("wrong-speaker", "statement Josef Karn Quoted: There is no letter", "", "statement Petra Holm Quoted: There is no letter")]
    [InlineData("ascribed-called-quoted", "motive Irena Dovash Quoted", "", "Ascribed by Viktor Brandt")]
    [InlineData("changed-number", "40 days", "BRF2020", "")]
    [InlineData("name-from-outside", "Edvard Munk", "BRF2022", "")]
    [InlineData("actor-split", "actor Ilvar ", "BRF2034", "actor Tomas Ilvar ")]
    public async Task A_bad_reply_is_repaired_or_left_out_and_never_printed(string kind, string bad, string leftOut, string printed)
    {
        var briefing = await ReplayAsync(Path.Combine("bad-replies", kind), "wire-coalition-falls");

        Assert.Equal("openai author", briefing.Analyst.Name);
        var stands = Claims(briefing).Split("left out ")[0];
        Assert.DoesNotContain(bad, stands, StringComparison.Ordinal);
        Assert.Contains(printed, stands, StringComparison.Ordinal);
        Assert.Equal(leftOut, string.Join(' ', briefing.LeftOut.Select(rejection => rejection.Code)));
    }

    [Fact]
    public async Task A_missing_recording_names_the_nearest_and_the_first_difference()
    {
        var article = ArticleReader.Read(
            File.ReadAllBytes(Repository.PathOf("seeds", "articles", "german-bahnhof", "article.md")).Concat("\n\nNoch ein Satz.\n"u8.ToArray()).ToArray(), "article.md");

        var fault = await Assert.ThrowsAsync<ProblemException>(() => Analyst("seeds").ReadAsync(article, CancellationToken.None));

        Assert.Equal("BRF4080", fault.Problem.Code);
        Assert.Matches(
            "^There is no recording [0-9a-f]{16} of this request\\. The nearest differs at messages\\[1\\] \\(user\\), character \\d+: here \".+\", recorded \".+\"\\. Renew with: briefings record\\.$",
            fault.Problem.Message);
    }

    [Fact]
    public async Task What_was_recorded_is_replayed()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        var folder = Path.Combine(models.Folder, "recordings");
        var record = models.Options(server.Endpoint, options => (options.Recordings, options.RecordingsFolder) = (RecordingMode.Record, folder));
        var replay = models.Options(server.Endpoint, options => (options.Recordings, options.RecordingsFolder) = (RecordingMode.Replay, folder));

        await models.Analyst(record, request => request with { RecordingName = "harbour", Fresh = true }).ReadAsync(TestModels.Harbour(), CancellationToken.None);
        var reading = await models.Analyst(replay, request => request with { Fresh = true }).ReadAsync(TestModels.Harbour(), CancellationToken.None);

        Assert.Equal(["harbour-1.json"], Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)));
        Assert.Single(server.Calls);
        Assert.Equal("to keep crews safe", reading.Motives[0].Motive);
        Assert.Equal(1200, reading.Run!.InputTokens + reading.Run.OutputTokens);
    }

    private async Task<Briefing> ReplayAsync(string folder, string slug)
    {
        var article = ArticleReader.Read(File.ReadAllBytes(Repository.PathOf("seeds", "articles", slug, "article.md")), "article.md");
        return Gate.Check(article, await Analyst(folder).ReadAsync(article, CancellationToken.None));
    }

    /// <summary>The model that was recorded, whichever it was: a prompt's author records another one than the last.</summary>
    private ModelAnalyst Analyst(string folder)
    {
        var path = Repository.PathOf("tests", "Briefings.Tests", "Recordings", folder);
        var recorded = Recording.Read(Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).First()).Request;
        return models.Analyst(new ModelOptions
        {
            Provider = "openai",
            Name = recorded.Model,
            MaxOutputTokens = recorded.MaxOutputTokens ?? new ModelOptions().MaxOutputTokens,
            UseMaxTokens = recorded.MaxOutputTokens is null,
            Temperature = recorded.Temperature,
            Seed = recorded.Seed,
            DataFolder = models.Folder,
            Recordings = RecordingMode.Replay,
            RecordingsFolder = path,
        });
    }

    /// <summary>What stands, a claim a line.</summary>
    private static string Claims(Briefing briefing) => string.Join('\n',
    [
        .. briefing.Summary.Select(claim => $"summary {claim.Claim.Text} [{Sentences(claim.Evidence)}]"),
        .. briefing.Actors.Select(actor => $"actor {actor.Claim.Name} ({actor.Claim.Kind}{(actor.Claim.Role is { } role ? $", {role}" : "")}) [{Sentences(actor.Evidence)}]"),
        .. briefing.Statements.Select(claim => $"statement {claim.Claim.Speaker} {claim.Claim.Basis}: {claim.Evidence[0].Text} [{Sentences(claim.Evidence)}]"),
        .. briefing.Motives.Select(claim =>
            $"motive {claim.Claim.Actor} {claim.Claim.Basis}{(claim.Claim.AscribedBy is { } by ? $" by {by}" : "")}: {claim.Claim.Motive} [{Sentences(claim.Evidence)}]"),
        .. briefing.Questions.Select(claim => $"question {claim.Claim.Reason}: {claim.Claim.Question} [{Sentences(claim.Evidence)}]"),
        .. briefing.LeftOut.Select(rejection => $"left out {rejection.Code} {rejection.Kind}: {rejection.Claim} ({rejection.Reason})"),
    ]);

    private static string Sentences(IReadOnlyList<Quote> evidence) => string.Join(' ', evidence.Select(quote => quote.Sentence));

    public void Dispose() => models.Dispose();
}
