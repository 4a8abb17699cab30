using System.CommandLine;
using Briefings.Analysis;
using Briefings.Analysis.Rules;

namespace Briefings.Worker.Cli;

/// <summary>Which analyst reads: <c>--analyst auto|rules|model</c>.</summary>
internal static class AnalystChoice
{
    public static Option<string> Option()
    {
        var option = new Option<string>("--analyst")
        {
            Description = "auto takes the configured model and, without one, the rule analyst.",
            DefaultValueFactory = _ => "auto",
        };
        option.AcceptOnlyFromAmong("auto", "rules", "model");
        return option;
    }

    /// <exception cref="UsageException">A model was asked for and none is configured.</exception>
    public static IAnalyst Choose(string name) =>
        name == "model" ? throw new UsageException(Problems.NoModelConfigured()) : new RuleAnalyst();
}
