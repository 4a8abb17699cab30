namespace Briefings.Worker.Cli;

/// <summary>The door to the outside of a command: the product goes to <paramref name="Output"/>, the talk to <paramref name="Talk"/>.</summary>
/// <param name="ShowsProgress">True where a person watches the talk.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Talk, bool ShowsProgress, TimeProvider Clock)
{
    public static Terminal System() =>
        new(Console.OpenStandardInput(), StandardOutput.Open(), Console.Error, !Console.IsErrorRedirected, TimeProvider.System)
        {
            Columns = Console.IsOutputRedirected ? null : Console.WindowWidth,
        };

    /// <summary>Columns of the screen that shows the product; null where it goes to a file or a pipe.</summary>
    public int? Columns { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public void Tell(Problem problem) => TellLine(problem.ToString());

    public void TellWarnings(string where, IEnumerable<Problem> warnings)
    {
        foreach (var warning in warnings)
        {
            Tell(warning with { Where = warning.Where ?? where, IsWarning = true });
        }
    }

    public void TellProgress(string line)
    {
        if (ShowsProgress)
        {
            TellLine(line);
        }
    }

    public void TellAlways(string line) => TellLine(PlainLine.Of(line));

    private void TellLine(string line)
    {
        try
        {
            Talk.WriteLine(line);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told that nobody can be told; the exit code says the rest.
        }
    }

    /// <exception cref="ReaderGoneException">Whoever read the product has enough of it.</exception>
    /// <exception cref="ProblemException">Standard output is closed, or its disk is full.</exception>
    public async Task WriteLineAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        try
        {
            // In one piece: a run that is ended leaves no line without its end.
            var whole = new byte[line.Length + 1];
            line.CopyTo(whole);
            whole[^1] = (byte)'\n';
            await Output.WriteAsync(whole, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StandardOutput.IsWithoutReader(fault) ? new ReaderGoneException() : new ProblemException(Problems.CannotPrint(), fault);
        }
    }

    public Task WriteLineAsync(string line, CancellationToken cancellationToken) =>
        WriteLineAsync(global::System.Text.Encoding.UTF8.GetBytes(line), cancellationToken);
}
