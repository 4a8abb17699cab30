using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Briefings.Articles;

namespace Briefings.Worker.Cli;

/// <summary>The lines of a batch file, one after another, with no line held that is longer than an article may be.</summary>
internal static class BatchLines
{
    /// <summary>JSON may write one byte of text as six (<c>\u0041</c>).</summary>
    private const long MaxLineBytes = 6L * ArticleReader.LargestInput;

    public static async IAsyncEnumerable<BatchLine> ReadAsync(
        Stream stream, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        var number = 1;
        var tooLong = false;
        while (true)
        {
            ReadResult read;
            try
            {
                read = await pipe.ReadAsync(cancellationToken);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new ProblemException(Problems.CannotRead(path), fault);
            }

            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (LineOf(rest.Slice(0, end), number++, tooLong) is { } line)
                {
                    yield return line;
                }

                tooLong = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (rest.Length > MaxLineBytes || tooLong)
            {
                tooLong = true;
                rest = rest.Slice(rest.End);
            }

            if (read.IsCompleted)
            {
                if (LineOf(rest, number, tooLong) is { } last)
                {
                    yield return last;
                }

                yield break;
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    /// <summary>Null for an empty line.</summary>
    private static BatchLine? LineOf(ReadOnlySequence<byte> bytes, int number, bool tooLong)
    {
        if (tooLong || bytes.Length > MaxLineBytes)
        {
            return new BatchLine(number, Bytes: null);
        }

        var line = bytes.ToArray().AsSpan().Trim(" \t\r"u8);
        if (number == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line["\uFEFF"u8.Length..];
        }

        return line.IsEmpty ? null : new BatchLine(number, line.ToArray());
    }
}
