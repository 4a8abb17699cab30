using System.Globalization;
using Briefings.Analysis;
using Briefings.Evaluation;
using Spectre.Console;

namespace Briefings.Worker.Cli;

/// <summary>A scorecard as tables for a person.</summary>
internal static class ScoreTable
{
    private const string None = "–";

    /// <summary>Wide enough for every column: a pipe wraps nothing.</summary>
    private const int Unbounded = 1000;

    /// <param name="columns">Of the screen; null for a file or a pipe, which get no escape sequences and no wrapped lines.</param>
    public static IEnumerable<string> Lines(Scorecard card, bool eachArticle, int? columns)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = columns is null ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = columns is null ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = columns ?? Unbounded;
        console.WriteLine($"{Count(card.Articles.Count, "article")} read by the {card.Analyst} (version {card.AnalystVersion})");
        console.Write(Measures(card));
        if (card.Articles.Any(article => article.MotiveBases.Count > 0))
            console.Write(Bases(card));
        if (eachArticle)
            console.Write(Each(card));
        console.WriteLine(LeftOut(card));
        if (card.Effort is { } effort)
            console.WriteLine(Took(effort));
        return text.ToString().TrimEnd('\n').Split('\n').Select(line => line.TrimEnd());
    }

    private static Table Each(Scorecard card)
    {
        Measure[] shown = [Measure.Actors, Measure.Statements, Measure.StatementsWithSpeaker, Measure.Motives, Measure.Questions];
        shown = [.. shown.Where(measure => card.Measures.Contains(measure))];
        var table = Table("score of each article");
        foreach (var measure in shown)
            table.AddColumn(new TableColumn(measure.Name).RightAligned());
        foreach (var article in card.Articles)
        {
            string[] cells = [article.Id, .. shown.Select(measure => article.Tallies.TryGetValue(measure.Name, out var tally) ? Share(measure.Score(tally)) : None)];
            table.AddRow(cells.Select(Text));
        }

        return table;
    }

    private static Table Measures(Scorecard card)
    {
        var table = Table("measure");
        foreach (var column in new[] { "precision", "recall", "score", "right of finds", "found of listed", "unlisted" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var measure in card.Measures)
        {
            var total = card.Total(measure);
            var isFinds = measure.Kind == MeasureKind.Finds;
            var unlisted = card.Unlisted(measure);
            string[] cells =
            [
                measure.Name,
                isFinds ? Share(total.First) : None,
                isFinds ? Share(total.Second) : None,
                Share(measure.Score(total)),
                measure.Kind == MeasureKind.Share ? None : $"{Number(total.Right)} of {Number(total.Finds)}",
                $"{Number(total.Matched)} of {Number(total.Listed)}",
                unlisted > 0 ? Number(unlisted) : None,
            ];
            table.AddRow(cells.Select(Text));
        }

        return table;
    }

    /// <summary>Rows are what the gold lists, columns what was found.</summary>
    private static Table Bases(Scorecard card)
    {
        var pairs = card.Articles.SelectMany(article => article.MotiveBases).ToLookup(pair => (pair.Listed, pair.Found), pair => pair.Count);
        Basis?[] columns = [.. Enum.GetValues<Basis>().Cast<Basis?>(), null];
        var table = Table("basis of motives, listed");
        foreach (var found in columns)
            table.AddColumn(new TableColumn(found is { } basis ? $"found {basis}" : "missed").RightAligned());
        foreach (var listed in Enum.GetValues<Basis>())
            table.AddRow([Text(listed.ToString()), .. columns.Select(found => Text(Number(pairs[(listed, found)].Sum())))]);
        return table;
    }

    private static string LeftOut(Scorecard card)
    {
        var rules = card.Articles.SelectMany(article => article.LeftOut).GroupBy(rule => rule.Key, rule => rule.Value)
            .Select(rule => (Code: rule.Key, Count: rule.Sum())).OrderByDescending(rule => rule.Count).ThenBy(rule => rule.Code, StringComparer.Ordinal).ToArray();
        return rules.Length == 0
            ? "Left out by the gate: nothing."
            : $"Left out by the gate: {rules.Sum(rule => rule.Count)} ({string.Join(", ", rules.Select(rule => $"{rule.Code} {rule.Count}"))}).";
    }

    private static string Took(Effort effort)
    {
        var cost = effort.Cost is { } money ? money.ToString("0.00##", CultureInfo.InvariantCulture) : "not known";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Time an article: median {effort.Median:0.0} ms, 95 of 100 within {effort.Slowest:0.0} ms; {effort.Characters} characters in {effort.Milliseconds:0} ms. Cost: {cost}.");
    }

    private static Table Table(string first) => new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(first));

    // A cell is never markup: names come out of articles.
    private static Text Text(string cell) => new(PlainLine.Of(cell));

    private static string Share(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? None;

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
