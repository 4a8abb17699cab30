namespace Briefings.Worker.Cli;

/// <summary>Rows with columns under each other, for a person and for <c>grep</c>.</summary>
internal static class PlainTable
{
    public static IEnumerable<string> Lines(params IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => PlainLine.Of(cell).PadRight(widths[column]))).TrimEnd());
    }

    public static async Task WriteAsync(this Terminal terminal, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
            await terminal.WriteLineAsync(line, cancellationToken);
    }
}
