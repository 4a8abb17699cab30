using Briefings.Worker.Models;

namespace Briefings.Tests.Worker.Models;

public sealed class ModelConfigurationTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("briefings-configuration-").FullName, "briefings.json");

    [Fact]
    public void Without_a_configuration_there_is_no_model() => Assert.Equal((null, 0), (Read("{}").Options, Read("{}").Problems.Count));

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        var (options, problems) = Read("""{"Model":{"Provider":"ollama","Name":"small","Concurrency":2,"Fallbacks":[{"Provider":"ollama","Name":"other"}]}}""",
            ("Model__Name", "large"), ("BRIEFINGS__Model__Deadline", "00:02:00"));

        Assert.Empty(problems);
        Assert.Equal(("ollama large", 2, TimeSpan.FromMinutes(2), "ollama other"), (options!.Title, options.Concurrency, options.Deadline, options.Fallbacks.Single().Title));
    }

    [Theory]
    [InlineData("""{"Model":{"Provider":"openai","Nam":"x"}}""", "briefings.json(1,31) : error BRF4010 : There is no setting \"Model:Nam\". Remove it, or choose from Provider, Name, ")]
    [InlineData("""{"Modell":{"Name":"x"}}""", "briefings.json(1,2) : error BRF4010 : There is no setting \"Modell\". Remove it, or choose from Model, Schedules, Storage, Sources, Web, Telemetry.")]
    [InlineData("""{"Model":{"ApiKey":"sk-secret"}}""", "briefings.json(1,11) : error BRF4010 : There is no setting \"Model:ApiKey\".")]
    [InlineData("""{"Model":{"Provider":"ollama","Name":"x","Fallbacks":[{"Provider":"ollama","Name":"y","MaxCostPerRun":1}]}}""", "briefings.json(1,87) : error BRF4010 : There is no setting \"Model:Fallbacks:0:MaxCostPerRun\".")]
    [InlineData("""{"Model":{"Provider":"bard","Name":"x"}}""", "briefings.json(1,11) : error BRF4011 : Model:Provider must be openai, ollama or anthropic.")]
    [InlineData("""{"Model":{"Provider":"ollama"}}""", "briefings.json(1,2) : error BRF4011 : Model:Name must be the model's name.")]
    [InlineData("""{"Model":{"Provider":"ollama","Name":"x","Concurrency":0}}""", "briefings.json(1,42) : error BRF4011 : Model:Concurrency must be between 1 and 256.")]
    [InlineData("""{"Model":{"Provider":"ollama","Name":"x","Seed":"many"}}""", "briefings.json(1,42) : error BRF4011 : Model:Seed must be a value of its kind.")]
    [InlineData("""{"Model":{"Provider":"ollama","Name":"x","Endpoint":"localhost"}}""", "briefings.json(1,42) : error BRF4011 : Model:Endpoint must be an absolute http or https address.")]
    [InlineData("""{"Model":{"Provider":"openai","Name":"x"}}""", "configuration : error BRF4013 : openai x needs a key. Set the environment variable OPENAI_API_KEY; keys are read from nowhere else.")]
    [InlineData("""{"Model":{"Provider":"anthropic","Name":"x"}}""", "configuration : error BRF4013 : anthropic x needs a key. Set the environment variable ANTHROPIC_API_KEY; keys are read from nowhere else.")]
    [InlineData("""{"Model":{"Provider":"ollama","Name":"x","MaxCostPerDay":1}}""", "briefings.json(1,42) : error BRF4014 : Model:MaxCostPerDay cannot be kept without prices. Set InputPrice and OutputPrice, per million tokens, for every model.")]
    [InlineData("""{"Model":""", "briefings.json : error BRF4012 : The file is not JSON. Look for a missing comma, quotation mark or bracket.")]
    public void A_mistake_is_named(string json, string told)
    {
        var problem = Read(json).Problems[0];

        Assert.StartsWith(told, (problem.Where == file ? problem with { Where = "briefings.json" } : problem).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", problem.ToString(), StringComparison.Ordinal);
    }

    private (ModelOptions? Options, IReadOnlyList<Problem> Problems) Read(string json, params (string Name, string Value)[] environment)
    {
        File.WriteAllText(file, json);
        return ModelConfiguration.Read(file, environment.ToDictionary(pair => pair.Name, pair => pair.Value));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
}
