using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Worker.Models;

namespace Briefings.Worker.Cli;

/// <summary>Which analyst reads, and how: <c>--analyst auto|rules|model --language --fresh --max-cost</c>.</summary>
internal sealed partial class AnalystChoice
{
    private readonly Option<string> analyst = new("--analyst")
    {
        Description = "auto takes the configured model and, without one, the rule analyst.",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string?> language = new("--language")
    {
        HelpName = "tag",
        Description = "Language of the page's words, where the template has them, and of the model's wording (en, de, pt-BR); English and the article's own if not given. Quotations stay as they are.",
    };

    private readonly Option<bool> fresh = new("--fresh") { Description = "Ask the model even where a finished reading of the article is kept." };

    private readonly Option<string?> maxCost = new("--max-cost")
    {
        HelpName = "money",
        Description = "The most that this run may cost, in the configured currency.",
    };

    public string? Language(ParseResult parsed) => Tag(parsed.GetValue(language));

    public AnalystChoice() => analyst.AcceptOnlyFromAmong("auto", "rules", "model");

    public IReadOnlyList<Option> Options => [analyst, language, fresh, maxCost];

    /// <exception cref="UsageException">A model was asked for and none is configured, or the configuration is wrong.</exception>
    public ChosenAnalyst Choose(ParseResult parsed, Terminal terminal)
    {
        var choice = parsed.GetValue(analyst)!;
        var wanted = new ModelWishes(Tag(parsed.GetValue(language)), parsed.GetValue(fresh), Money(parsed.GetValue(maxCost)));
        // Nothing of a model's packages is loaded where none is configured: a cold start is paid with every briefing.
        if (choice != "rules" && ConfiguredModel.MayExist() && ConfiguredModel.Analyst(wanted, terminal) is { } configured)
            return configured;
        if (choice == "model")
            throw new UsageException(Problems.NoModelConfigured());
        if (wanted.Language is not null)
            terminal.Tell(Problems.OnlyForModels("--language"));
        return new ChosenAnalyst(new RuleAnalyst(), Environment.ProcessorCount, Environment.ProcessorCount);
    }

    private static string? Tag(string? text) =>
        text is null || LanguageTag().IsMatch(text) ? text : throw new UsageException(Problems.LanguageUnknown(text));

    private static decimal? Money(string? text) => text switch
    {
        null => null,
        _ when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) => money,
        _ => throw new UsageException($"--max-cost {text} is no sum. Write it as 0.50."),
    };

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}

/// <param name="AtOnce">How many articles it reads at once.</param>
/// <param name="Together">How many are worth having under way: as many again are made ready, or examined, while a model thinks.</param>
internal sealed record ChosenAnalyst(IAnalyst Analyst, int AtOnce, int Together);

/// <param name="Language">BCP 47 tag.</param>
/// <param name="Run">The run of a service that it reads for.</param>
internal sealed record ModelWishes(string? Language = null, bool Fresh = false, decimal? MaxCost = null, SharedRun? Run = null);
