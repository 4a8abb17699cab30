using System.CommandLine;
using Briefings.Rendering;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli.Commands.Templates;

/// <summary><c>briefings templates check</c>: every problem of every template, with its place.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var templates = new Argument<string[]>("template") { Arity = ArgumentArity.ZeroOrMore, Description = "Names or folders; all templates if none is given." };
        var command = new Command("check", "Find wrong fields, bad syntax and missing files in templates.") { templates };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var wrong = false;
            foreach (var name in parsed.GetValue(templates) is { Length: > 0 } given ? given : TemplateChoice.Names)
            {
                var folder = TemplateChoice.Find(name);
                var problems = TemplateCheck.Run(folder).Concat(TypesettingPrinter.CheckStyle(folder)).ToList();
                problems.ForEach(terminal.Tell);
                wrong |= problems.Any(problem => !problem.IsWarning);
                if (problems.Count == 0)
                {
                    await terminal.WriteLineAsync($"{name}: nothing wrong", cancellationToken);
                }
            }

            return wrong ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
