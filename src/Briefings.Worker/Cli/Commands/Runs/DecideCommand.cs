using System.CommandLine;
using Briefings.Worker.Cli.Editions;

namespace Briefings.Worker.Cli.Commands.Runs;

/// <summary><c>briefings runs approve</c> and <c>reject</c>: a person lets an edition go, or holds it back, and is named.</summary>
internal static class DecideCommand
{
    public static Command Create(Terminal terminal, bool approves)
    {
        var id = new Argument<string>("run") { Description = "The run, as briefings runs list names it." };
        var by = new Option<string>("--by") { HelpName = "name", Required = true, Description = "Who decides." };
        var now = NowChoice.Option();
        var command = new Command(approves ? "approve" : "reject", approves ? "Let an edition go that waits for approval." : "Hold an edition back that waits for approval.") { id, by };
        if (approves)
            command.Options.Add(now);
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var settings = EditionSettings.Read(terminal);
            await using var store = await ConfiguredStore.OpenIfThereAsync(settings.Storage, terminal);
            var run = await ConfiguredStore.FindAsync(store, parsed.GetValue(id)!);
            var decided = approves ? await store!.Runs.TryApproveAsync(run.Id, parsed.GetValue(by)!) : await store!.Runs.TryRejectAsync(run.Id, parsed.GetValue(by)!);
            if (!decided)
                throw new ProblemException(Problems.RunNotThere(run.Id, RunWords.Of(run.State), "await approval"));
            return await NowChoice.GoOnAsync(approves && parsed.GetValue(now), settings, store, run.Id, terminal, cancellationToken);
        });
        return command;
    }
}
