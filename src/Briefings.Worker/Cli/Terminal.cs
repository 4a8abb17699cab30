namespace Briefings.Worker.Cli;

/// <summary>The door to the outside of a command: the product goes to <paramref name="Output"/>, the talk to <paramref name="Talk"/>.</summary>
/// <param name="ShowsProgress">True where a person watches the talk.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Talk, bool ShowsProgress, TimeProvider Clock)
{
    public static Terminal System() =>
        new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected, TimeProvider.System)
        {
            Columns = Console.IsOutputRedirected ? null : Console.WindowWidth,
        };

    /// <summary>Columns of the screen that shows the product; null where it goes to a file or a pipe.</summary>
    public int? Columns { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public void Tell(Problem problem) => Talk.WriteLine(problem);

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
            Talk.WriteLine(line);
        }
    }

    public async Task WriteLineAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        await Output.WriteAsync(line, cancellationToken);
        await Output.WriteAsync(NewLine, cancellationToken);
    }

    public Task WriteLineAsync(string line, CancellationToken cancellationToken) =>
        WriteLineAsync(global::System.Text.Encoding.UTF8.GetBytes(line), cancellationToken);

    private static readonly ReadOnlyMemory<byte> NewLine = "\n"u8.ToArray();
}
