using System.CommandLine;
using Briefings.Rendering;
using Briefings.Worker.Sources.Feeds;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings import-opml</c>: the subscriptions of a feed reader as the sources of a schedule.</summary>
internal static class ImportOpmlCommand
{
    public static Command Create(Terminal terminal)
    {
        var opml = new Argument<string>("file") { Description = "An OPML file, as feed readers export it." };
        var into = new Option<string?>("--into") { HelpName = "briefings.json", Description = "Add the feeds to a schedule in this file; without it they are printed." };
        var schedule = new Option<string?>("--schedule") { HelpName = "name", Description = "The schedule in that file; its only one if not given." };
        var command = new Command("import-opml", "Turn the subscriptions of a feed reader into sources.") { opml, into, schedule };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var feeds = Opml.Read(parsed.GetValue(opml)!);
            if (parsed.GetValue(into) is not { } file)
            {
                if (parsed.GetValue(schedule) is not null)
                    throw new UsageException("--schedule names a schedule of the file that --into gives.");
                await terminal.WriteLineAsync(FeedEntries.Json(feeds), cancellationToken);
                return ExitCode.Done;
            }

            var (text, added) = FeedEntries.AddedTo(file, parsed.GetValue(schedule), feeds);
            if (added > 0)
                await OutputFile.WriteAsync(file, text, cancellationToken);
            await terminal.WriteLineAsync($"{file}: {added} of {feeds.Count} feeds added", cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
