using System.CommandLine;
using Briefings.Worker.Cli.Editions;

namespace Briefings.Worker.Cli.Commands.Runs;

/// <summary><c>briefings runs resolve</c>: a person says whether a doubtful delivery arrived, or has it sent again.</summary>
internal static class ResolveCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("run") { Description = "The run, as briefings runs list names it." };
        var target = new Argument<string>("delivery") { Description = "The delivery, as briefings runs show names it." };
        var sent = new Option<bool>("--sent") { Description = "It arrived." };
        var retry = new Option<bool>("--retry") { Description = "Send it again." };
        var by = new Option<string>("--by") { HelpName = "name", Description = "Who decides.", DefaultValueFactory = _ => Environment.UserName };
        var now = NowChoice.Option();
        var command = new Command("resolve", "Say of a delivery in doubt, or failed, that it arrived, or have it sent again.") { id, target, sent, retry, by, now };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(sent) == parsed.GetValue(retry))
                throw new UsageException("Give either --sent or --retry.");
            var settings = EditionSettings.Read(terminal);
            await using var store = await ConfiguredStore.OpenIfThereAsync(settings.Storage, terminal);
            var run = await ConfiguredStore.FindAsync(store, parsed.GetValue(id)!);
            var deliveries = await store!.Deliveries.ListAsync(run.Id);
            var delivery = deliveries.FirstOrDefault(one => one.Target == parsed.GetValue(target))
                ?? throw new ProblemException(Problems.NoDelivery(run.Id, parsed.GetValue(target)!, [.. deliveries.Select(one => one.Target)]));
            var resolved = parsed.GetValue(sent)
                ? await store.Deliveries.TryResolveAsSentAsync(run.Id, delivery.Target, parsed.GetValue(by)!)
                : await store.Deliveries.TryResendAsync(run.Id, delivery.Target, parsed.GetValue(by)!);
            if (!resolved)
                throw new ProblemException(Problems.RunNotThere($"{run.Id} {delivery.Target}", RunWords.Of(delivery.State), "are in doubt or failed"));
            await store.Runs.TryFinishDeliveringAsync(run.Id);
            return await NowChoice.GoOnAsync(parsed.GetValue(now), settings, store, run.Id, terminal, cancellationToken);
        });
        return command;
    }
}
