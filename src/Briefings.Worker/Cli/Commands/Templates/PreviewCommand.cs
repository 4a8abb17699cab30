using System.CommandLine;
using Briefings.Rendering;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli.Commands.Templates;

/// <summary><c>briefings templates preview</c>: what a template makes of its own sample.</summary>
internal static class PreviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("template") { Description = "A name or a folder." };
        var output = new Option<string>("--out", "-o") { HelpName = "folder", Description = "Where to write.", DefaultValueFactory = _ => "out/" };
        var format = FormatChoice.Option("md,html,pdf", OutputFormat.Md, OutputFormat.Html, OutputFormat.Pdf);
        var command = new Command("preview", "Print a template's sample; needs no article and no model.") { name, output, format };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var template = TemplateChoice.Load(parsed.GetValue(name)!);
            var formats = FormatChoice.Parse(parsed.GetValue(format)!, OutputFormat.Md, OutputFormat.Html, OutputFormat.Pdf);
            var printed = new BriefingPrinter(new TypesettingPrinter()).PrintSample(template, formats);
            terminal.TellWarnings(template.Name, printed.Problems);
            foreach (var (made, bytes) in printed.Files)
            {
                var file = Path.Combine(parsed.GetValue(output)!, $"{template.Name}-preview.{made.Extension()}");
                await OutputFile.WriteAsync(file, bytes, cancellationToken);
                await terminal.WriteLineAsync(file, cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
