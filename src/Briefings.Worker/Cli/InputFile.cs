using Briefings.Articles;
using Briefings.Worker.Sources.Documents;

namespace Briefings.Worker.Cli;

/// <summary>An article's bytes from a path, or from standard input for <c>-</c>; never more than an article may have.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    public static async Task<Article> ReadArticleAsync(string path, Terminal terminal, CancellationToken cancellationToken) =>
        DocumentReader.Read(await ReadAsync(path, terminal, cancellationToken), new Origin { Name = path });

    /// <summary>The bytes of a file, or one byte more than an article may have at most.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var stream = Open(path, terminal);
        return await ReadCappedAsync(path, stream, cancellationToken);
    }

    /// <exception cref="ProblemException">There is no such file, or it cannot be read.</exception>
    public static Stream Open(string path, Terminal terminal)
    {
        if (path == StandardInput)
        {
            return terminal.Input;
        }

        if (path.Length == 0)
        {
            throw new ProblemException(Problems.FileNotNamed());
        }

        if (Directory.Exists(path))
        {
            throw new ProblemException(Problems.IsFolder(path));
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemException(Problems.FileNotFound(path), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ProblemException(Problems.CannotRead(path), fault);
        }
    }

    /// <summary>Reads one byte more than the limit at most: enough for the reader to say that the file is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadCappedAsync(string path, Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = new MemoryStream();
            var block = new byte[64 * 1024];
            int read;
            while (bytes.Length <= ArticleReader.LargestInput && (read = await stream.ReadAsync(block, cancellationToken)) > 0)
            {
                bytes.Write(block, 0, read);
            }

            // A terminal whose user pressed Ctrl-C ends its input like one who has finished.
            cancellationToken.ThrowIfCancellationRequested();

            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (IOException fault)
        {
            throw new ProblemException(Problems.CannotRead(path), fault);
        }
    }
}
