using System.CommandLine;
using Briefings.Rendering;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings generate</c>: articles in, briefings out, as files.</summary>
internal static class GenerateCommand
{
    private static readonly OutputFormat[] Formats = Enum.GetValues<OutputFormat>();

    public static Command Create(Terminal terminal)
    {
        var articles = new Argument<string[]>("article")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Articles as text, Markdown or HTML; - reads one from standard input.",
        };
        var output = new Option<string>("--out", "-o")
        {
            HelpName = "file or folder",
            Description = "Where to write. A file's ending says its format; in a folder, files are named from the date and the title.",
            DefaultValueFactory = _ => "out/",
        };
        var template = TemplateChoice.Option();
        var analyst = new AnalystChoice();
        var format = FormatChoice.Option("pdf", Formats);
        var date = DateChoice.Option("The briefing's date; today if not given.");
        var noAnnex = new Option<bool>("--no-annex") { Description = "Leave out the annex with the evidence." };
        var command = new Command("generate", "Brief articles and write the briefings as files; prints their paths.")
        {
            articles, output, template, format, date, noAnnex,
        };
        foreach (var option in analyst.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(terminal, (parsed, cancellationToken) =>
        {
            var paths = parsed.GetValue(articles)!;
            var day = DateChoice.Parse(parsed.GetValue(date)) ?? terminal.Today;
            var plan = new OutputPlan(parsed.GetValue(output)!, day, single: paths.Length == 1);
            var isFormatGiven = parsed.GetResult(format) is { Implicit: false };
            IReadOnlyList<OutputFormat> formats = !isFormatGiven && plan.Named is { } named ? [named] : FormatChoice.Parse(parsed.GetValue(format)!, Formats);
            if (plan.Named is { } wanted && !formats.Contains(wanted))
            {
                throw new UsageException($"--out {parsed.GetValue(output)} and --format {parsed.GetValue(format)} do not agree. Leave one of them out.");
            }

            var generation = new Generation
            {
                Chosen = analyst.Choose(parsed, terminal),
                Printer = new BriefingPrinter(new TypesettingPrinter()),
                Template = TemplateChoice.Load(parsed.GetValue(template)!, TemplateView.Briefing, analyst.Language(parsed)),
                Options = new BriefingOptions(day, Product.NameAndVersion, Annex: !parsed.GetValue(noAnnex)),
                Formats = formats,
                Plan = plan,
                Terminal = terminal,
            };
            return generation.RunAsync(paths, cancellationToken);
        });
        return command;
    }
}
