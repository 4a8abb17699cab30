using System.CommandLine;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Rendering;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings read</c>: the briefing as JSON on standard output.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var article = new Argument<string?>("article")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "An article as text, Markdown or HTML; - reads standard input.",
        };
        var batch = new Option<string?>("--batch")
        {
            HelpName = "file.jsonl",
            Description = "Read many: one JSON object {\"id\", \"title\", \"text\"} a line; one JSON document a line comes out, in order.",
        };
        var analyst = new AnalystChoice();
        var command = new Command("read", "Print the briefing of an article as JSON.") { article, batch };
        foreach (var option in analyst.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var chosen = analyst.Choose(parsed, terminal);
            return (parsed.GetValue(article), parsed.GetValue(batch)) switch
            {
                ({ } path, null) => await ReadOneAsync(path),
                (null, { } file) => await new BatchReading(chosen, terminal).RunAsync(file, cancellationToken),
                _ => throw new UsageException("Give one article, or --batch with a file."),
            };

            async Task<int> ReadOneAsync(string path)
            {
                var briefing = await ArticleStep.BriefAsync(chosen.Analyst, cancel => ReadArticleAsync(path, cancel), cancellationToken);
                await terminal.WriteLineAsync(BriefingJson.Write(briefing), cancellationToken);
                return ExitCode.Done;
            }

            async Task<Article> ReadArticleAsync(string path, CancellationToken cancel)
            {
                var read = await InputFile.ReadArticleAsync(path, terminal, cancel);
                terminal.TellWarnings(path, read.Warnings);
                return read;
            }
        });
        return command;
    }
}
