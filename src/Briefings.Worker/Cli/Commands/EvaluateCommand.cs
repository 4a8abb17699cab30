using System.CommandLine;
using Briefings.Evaluation;
using Briefings.Rendering;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings evaluate</c>: how well an analyst reads, measured against what people read.</summary>
internal static class EvaluateCommand
{
    private const string Misses = "misses";
    private const string Unlisted = "unlisted";
    private const string Articles = "articles";

    public static Command Create(Terminal terminal)
    {
        var gold = new Argument<string?>("gold")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A gold file (one article a line, see docs/evaluation.md) or a folder of seeds; the seeds that came with the program if not given.",
        };
        var analyst = new AnalystChoice();
        var json = new Option<string?>("--json") { HelpName = "file", Description = "Write the outcome as JSON." };
        var save = new Option<string?>("--save") { HelpName = "file", Description = "Write the outcome as a baseline: without times, the same on every machine." };
        var show = new Option<string[]>("--show")
        {
            HelpName = $"{Misses}|{Unlisted}|{Articles}",
            Description = "List each miss and false find with its sentence, the finds that nobody listed, or the scores of each article.",
        };
        show.AcceptOnlyFromAmong(Misses, Unlisted, Articles);
        var compare = new Option<string[]>("--compare")
        {
            HelpName = "before.json after.json",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
            Description = "Say what changed between two outcomes, and whether it is more than noise; reads no article.",
        };
        var command = new Command("evaluate", "Score an analyst against what people found in the same articles.")
        {
            gold, json, save, show, compare,
        };
        foreach (var option in analyst.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(compare) is [var before, var after])
            {
                var comparison = Comparison.Of(await CardAsync(before), await CardAsync(after));
                await WriteAsync(ComparisonText.Of(comparison));
                return ExitCode.Done;
            }

            var set = await GoldSet.ReadAsync(parsed.GetValue(gold), terminal, cancellationToken);
            var reader = analyst.Choose(parsed, terminal).Analyst;
            var (card, leftOut) = await new Examination(reader, terminal).RunAsync(set, cancellationToken);
            await SaveAsync(parsed.GetValue(json), card);
            await SaveAsync(parsed.GetValue(save), card.AsBaseline());
            var wanted = parsed.GetValue(show) ?? [];
            await WriteAsync(ScoreTable.Lines(card, eachArticle: wanted.Contains(Articles), terminal.Columns));
            if (wanted.Contains(Misses))
                await WriteAsync(MissList.Of(card, set, unlisted: false));
            if (wanted.Contains(Unlisted))
                await WriteAsync(MissList.Of(card, set, unlisted: true));
            return ExitCode.Of(card.Articles.Count, leftOut);

            async Task<Scorecard> CardAsync(string path) => Scorecard.Read((await InputFile.ReadAsync(path, terminal, cancellationToken)).Span, path);

            async Task WriteAsync(IEnumerable<string> lines)
            {
                foreach (var line in lines)
                    await terminal.WriteLineAsync(line, cancellationToken);
            }

            async Task SaveAsync(string? path, Scorecard outcome)
            {
                if (path is not null)
                    await OutputFile.WriteAsync(path, outcome.Write(), cancellationToken);
            }
        });
        return command;
    }
}
