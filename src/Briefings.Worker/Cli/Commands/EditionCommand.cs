using System.CommandLine;
using Briefings.Composition;
using Briefings.Rendering;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings edition</c>: many articles in, one edition out, with a ledger that remembers what it left open.</summary>
internal static class EditionCommand
{
    private static readonly OutputFormat[] Formats = Enum.GetValues<OutputFormat>();

    public static Command Create(Terminal terminal)
    {
        var articles = new Argument<string[]>("article")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Articles as text, Markdown or HTML, and folders of them. None makes the edition of an empty day.",
        };
        var ledger = new Option<string?>("--ledger") { HelpName = "file.json", Description = "What earlier editions left open; read, and written anew. Made where it does not exist." };
        var name = new Option<string>("--name") { Description = "The edition's name.", DefaultValueFactory = _ => "Daily briefing" };
        var marking = new Option<string?>("--marking") { HelpName = "text", Description = "How it may be passed on, such as TLP:AMBER." };
        var output = new Option<string>("--out", "-o")
        {
            HelpName = "file or folder",
            Description = "Where to write. A file's ending says its format; in a folder, files are named from the date and the name.",
            DefaultValueFactory = _ => "out/",
        };
        var template = TemplateChoice.Option("daily");
        var analyst = new AnalystChoice();
        var format = FormatChoice.Option("pdf", Formats);
        var date = DateChoice.Option("The edition's date; today if not given.");
        var noAnnex = new Option<bool>("--no-annex") { Description = "Leave out the annex with the evidence." };
        var command = new Command("edition", "Put many articles together: stories, agreement and contradiction, and what changed since the edition before.")
        {
            articles, ledger, name, marking, output, template, format, date, noAnnex,
        };
        foreach (var option in analyst.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var day = DateChoice.Parse(parsed.GetValue(date)) ?? terminal.Today;
            var plan = new OutputPlan(parsed.GetValue(output)!, day, single: true);
            var formats = parsed.GetResult(format) is not { Implicit: false } && plan.Named is { } named ? [named] : FormatChoice.Parse(parsed.GetValue(format)!, Formats);
            var printing = TemplateChoice.Load(parsed.GetValue(template)!, TemplateView.Edition, analyst.Language(parsed));
            var ledgerFile = parsed.GetValue(ledger);
            var before = await LedgerAsync(ledgerFile, cancellationToken);
            var (briefings, skipped) = await new EditionReading(analyst.Choose(parsed, terminal), terminal).ReadAsync(parsed.GetValue(articles) ?? [], cancellationToken);
            var (edition, after) = EditionComposer.Compose(briefings, before, new EditionFacts
            {
                Schedule = parsed.GetValue(name)!,
                Date = day,
                Marking = parsed.GetValue(marking),
                Program = Product.NameAndVersion,
                Skipped = skipped,
            });

            var view = EditionView.From(edition, printing, new EditionOptions(Annex: !parsed.GetValue(noAnnex)));
            var printed = new BriefingPrinter(new TypesettingPrinter()).Print(view, printing, formats, () => EditionJson.Write(edition));
            terminal.TellWarnings(printing.Name, printed.Problems);
            var stem = plan.StemFor(edition.Facts.Schedule);
            foreach (var (made, bytes) in printed.Files)
            {
                var file = $"{stem}.{made.Extension()}";
                await OutputFile.WriteAsync(file, bytes, cancellationToken);
                await terminal.WriteLineAsync(file, cancellationToken);
            }

            // The ledger last: an edition that was not written has changed nothing.
            if (ledgerFile is not null)
                await OutputFile.WriteAsync(ledgerFile, LedgerJson.Write(after), cancellationToken);
            return skipped.Count == 0 ? ExitCode.Done : ExitCode.ArticlesLeftOut;
        });
        return command;
    }

    private static async Task<Ledger> LedgerAsync(string? file, CancellationToken cancellationToken)
    {
        if (file is null || !Path.Exists(file))
            return Ledger.Empty;
        try
        {
            return new FileInfo(file) is { Exists: true, Length: > LedgerJson.Largest }
                ? throw new ProblemException(Problems.LedgerTooLarge(file, LedgerJson.Largest))
                : LedgerJson.Read(await File.ReadAllBytesAsync(file, cancellationToken), file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.CannotRead(file), fault);
        }
    }
}
