using Briefings.Worker.Cli;

return await BriefingsCommand.RunAsync(args, Terminal.System());
