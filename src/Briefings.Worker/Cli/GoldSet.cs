using Briefings.Evaluation;

namespace Briefings.Worker.Cli;

/// <summary>The articles that an analyst is scored on: a gold file, a folder of seeds, or the seeds that came with the program.</summary>
internal static class GoldSet
{
    private static readonly string Supplied = Path.Combine(AppContext.BaseDirectory, "seeds", "articles");

    /// <exception cref="ProblemException">There is no such file, or a line or seed that does not fit: a score over half a set would be another score.</exception>
    public static async Task<IReadOnlyList<GoldArticle>> ReadAsync(string? path, Terminal terminal, CancellationToken cancellationToken) => path switch
    {
        null => SeedFolder.Read(Supplied),
        _ when Directory.Exists(path) => SeedFolder.Read(path),
        _ => await ReadLinesAsync(path, terminal, cancellationToken),
    };

    private static async Task<IReadOnlyList<GoldArticle>> ReadLinesAsync(string path, Terminal terminal, CancellationToken cancellationToken)
    {
        var gold = new List<GoldArticle>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await using var stream = InputFile.Open(path, terminal);
        await foreach (var line in BatchLines.ReadAsync(stream, path, cancellationToken))
        {
            if (line.Bytes is not { } bytes)
                throw new ProblemException(Problems.GoldLineTooLong(path, line.Number));
            var article = GoldLine.Read(bytes, path, line.Number);
            gold.Add(ids.Add(article.Id) ? article : throw new ProblemException(Problems.GoldIdTwice(path, line.Number, article.Id)));
        }

        return gold.Count > 0 ? gold : throw new ProblemException(Problems.NoGold(path));
    }
}
