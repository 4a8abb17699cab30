using System.CommandLine;
using System.Text;
using Briefings.Rendering;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli.Commands.Templates;

/// <summary><c>briefings templates preview</c>: what a template makes of its own sample, once or after every save.</summary>
internal static class PreviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("template") { Description = "A name or a folder." };
        var output = new Option<string>("--out", "-o") { HelpName = "folder", Description = "Where to write.", DefaultValueFactory = _ => "out/" };
        OutputFormat[] allowed = [OutputFormat.Md, OutputFormat.Html, OutputFormat.Pdf, OutputFormat.Docx];
        var format = FormatChoice.Option("md,html,pdf", allowed);
        var language = new Option<string>("--language") { HelpName = "tag", Description = "The language of the page's words.", DefaultValueFactory = _ => "en" };
        var watch = new Option<bool>("--watch") { Description = "Print again after every save, until Ctrl-C. While the template has an error, the last good pages stay." };
        var diff = new Option<bool>("--diff") { Description = "Show what changed against briefing.verified.md and write nothing. Exit code 3 where something did." };
        var command = new Command("preview", "Print a template's sample; needs no article and no model.") { name, output, format, language, watch, diff };
        command.SetAction(terminal, (parsed, cancellationToken) =>
        {
            var folder = TemplateChoice.Find(parsed.GetValue(name)!);
            var formats = FormatChoice.Parse(parsed.GetValue(format)!, allowed);
            Func<CancellationToken, Task<int>> preview = parsed.GetValue(diff)
                ? token => CompareAsync(folder, terminal, token)
                : token => PrintAsync(folder, parsed.GetValue(language)!, parsed.GetValue(output)!, formats, terminal, token);
            return parsed.GetValue(watch) ? new TemplateWatch(folder, terminal).RunAsync(preview, cancellationToken) : preview(cancellationToken);
        });
        return command;
    }

    private static async Task<int> PrintAsync(string folder, string language, string output, IReadOnlyList<OutputFormat> formats, Terminal terminal, CancellationToken cancellationToken)
    {
        var template = Template.Speaks(folder, language)
            ? Template.Load(folder, language)
            : throw new UsageException(Problems.TemplateSpeaksNot(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), language, Template.LanguagesOf(folder)));
        var printed = new BriefingPrinter(new TypesettingPrinter()).PrintSample(template, formats);
        terminal.TellWarnings(template.Name, printed.Problems);
        foreach (var (made, bytes) in printed.Files)
        {
            var file = Path.Combine(output, $"{template.Name}-preview.{made.Extension()}");
            await OutputFile.WriteAsync(file, bytes, cancellationToken);
            await terminal.WriteLineAsync(file, cancellationToken);
        }

        return ExitCode.Done;
    }

    private static async Task<int> CompareAsync(string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        var difference = TemplateSnapshot.Difference(folder);
        if (difference.Length == 0)
        {
            await terminal.WriteLineAsync($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}: nothing changed", cancellationToken);
            return ExitCode.Done;
        }

        await terminal.WriteLineAsync(Encoding.UTF8.GetBytes(difference.TrimEnd('\n')), cancellationToken);
        return ExitCode.Differs;
    }
}
