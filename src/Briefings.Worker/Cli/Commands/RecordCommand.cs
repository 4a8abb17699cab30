using System.CommandLine;
using Briefings.Analysis.Rules;
using Briefings.Worker.Models;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings record</c>: what the configured model says of articles, written down so that tests can hear it again.</summary>
internal static class RecordCommand
{
    public static Command Create(Terminal terminal)
    {
        var articles = new Argument<string[]>("article") { Arity = ArgumentArity.OneOrMore, Description = "The articles to be read." };
        var folder = new Option<string>("--to")
        {
            HelpName = "folder",
            Description = "Where the recordings are written.",
            DefaultValueFactory = _ => "recordings",
        };
        var answeredBy = new Option<string?>("--answered-by") { HelpName = "name", Description = "Who gives the answers; the model's name if not given." };
        var command = new Command("record", "Ask the model afresh and write down each request with its reply.") { articles, folder, answeredBy };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var environment = ConfiguredModel.EnvironmentVariables();
            var options = ConfiguredModel.Options(environment, terminal) ?? throw new UsageException(Problems.NoModelConfigured());
            (options.Recordings, options.RecordingsFolder) = (RecordingMode.Record, parsed.GetValue(folder)!);
            var prompt = ConfiguredModel.LoadPrompt(options);
            var failed = 0;
            foreach (var path in parsed.GetValue(articles)!)
            {
                var request = ConfiguredModel.Request(environment, terminal) with { Fresh = true, RecordingName = NameOf(path), AnsweredBy = parsed.GetValue(answeredBy) };
                var article = await InputFile.ReadArticleAsync(path, terminal, cancellationToken);
                var reading = await Analysts.Create(options, prompt, new RuleAnalyst(), request).ReadAsync(article, cancellationToken);
                foreach (var fault in reading.Run!.Faults)
                    terminal.Tell(fault);
                failed += reading.Run.Faults.Count > 0 ? 1 : 0;
                await terminal.WriteLineAsync($"{NameOf(path)}: {reading.Run.Calls} calls", cancellationToken);
            }

            return failed > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    /// <summary>A file's name says what it is, unless it is one of many named <c>article.md</c>: then its folder's does.</summary>
    private static string NameOf(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return OutputPlan.Slug(stem == "article" ? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? stem : stem);
    }
}
