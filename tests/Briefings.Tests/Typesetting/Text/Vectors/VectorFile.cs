using System.IO.Compression;
using Briefings.Tests.Support;

namespace Briefings.Tests.Typesetting.Text.Vectors;

internal static class VectorFile
{
    private const int FailuresShown = 20;

    /// <summary>The lines of a vector file that hold more than a comment, the comment cut off, with their numbers.</summary>
    public static IEnumerable<(int Number, string Line)> Of(string file)
    {
        var path = Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Text", "Vectors", $"{file}.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var vector = line.Split('#')[0].Trim();
            if (vector != "")
                yield return (number, vector);
        }
    }

    public static string FromHex(IEnumerable<string> codePoints) =>
        string.Concat(codePoints.Select(hex => Convert.ToInt32(hex, 16)).Select(FromCodePoint));

    /// <summary>Fails with the first failures and the counts, also when the file held another number of vectors than it should.</summary>
    public static void AssertAllPass(int expected, int run, IReadOnlyCollection<string> failures) =>
        Assert.True(
            run == expected && failures.Count == 0,
            $"{run} vectors run ({expected} expected), {failures.Count} failed\n{string.Join('\n', failures.Take(FailuresShown))}");

    // A vector may hold a lone surrogate, which char.ConvertFromUtf32 refuses.
    private static string FromCodePoint(int codePoint) =>
        codePoint <= char.MaxValue ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
}
