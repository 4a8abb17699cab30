using System.CommandLine;
using System.Text;
using System.Text.Json;
using Briefings.Rendering;
using Briefings.Worker.Cli.Editions;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli.Commands.Runs;

/// <summary><c>briefings runs replay</c>: the same edition printed again, offline, from what is stored.</summary>
internal static class ReplayCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("run") { Description = "The run, as briefings runs list names it." };
        var output = new Option<string>("--out", "-o") { HelpName = "folder", Description = "Where to write.", DefaultValueFactory = _ => "out/" };
        var command = new Command("replay", "Print the edition of a run again from what is stored, with the templates as they were, and compare.") { id, output };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            await using var store = await ConfiguredStore.OpenIfThereAsync(EditionSettings.Read(terminal).Storage, terminal);
            var run = await ConfiguredStore.FindAsync(store, parsed.GetValue(id)!);
            var edition = await store!.Editions.FindAsync(run.Id) ?? throw new ProblemException(Problems.DocumentGone(run.Id, "edition"));
            var views = JsonSerializer.Deserialize<Dictionary<string, string>>(edition.Json)!;
            var printer = new BriefingPrinter(new TypesettingPrinter());
            var same = true;
            var documents = await store.Editions.ListDocumentsAsync(run.Id);
            foreach (var document in documents)
            {
                var before = (await store.Editions.FindDocumentAsync(run.Id, document.Template, document.Language, document.Format))!;
                var now = before;
                // The edition's JSON is stored and not printed: nothing could change it.
                if (document.Format != "json")
                {
                    var stored = await store.Editions.FindTemplateAsync(document.TemplateHash) ?? throw new ProblemException(Problems.DocumentGone(run.Id, "template"));
                    var view = ViewJson.ReadEdition(Encoding.UTF8.GetBytes(Print.ViewIn(views, document.Template, document.Language)), run.Id);
                    OutputFormat[] formats = [Enum.Parse<OutputFormat>(document.Format, ignoreCase: true)];
                    now = TemplateKeeping.With(stored, document.Language, template => printer.Print(view, template, formats, () => default).Files[0].Bytes.ToArray());
                }

                var file = Path.Combine(parsed.GetValue(output)!, $"{run.Id}-{Path.GetFileName(document.Template)}{(documents.All(other => other.Language == document.Language) ? "" : $"-{document.Language}")}.{document.Format}");
                await OutputFile.WriteAsync(file, now, cancellationToken);
                await terminal.WriteLineAsync(file, cancellationToken);
                if (now.AsSpan().SequenceEqual(before))
                    continue;
                same = false;
                terminal.Tell(Problems.ReplayDiffers(file));
            }

            return same ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
