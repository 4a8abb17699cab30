using System.Runtime.CompilerServices;
using System.Text;
using Briefings.Rendering;
using Xunit.Sdk;

namespace Briefings.Tests.Support;

/// <summary>
/// Compares a text with the verified file beside the test, by Verify's convention: <c>Class.Method.verified.txt</c> is what a
/// reviewer approved, <c>.received.txt</c> is written when it differs or is missing. Accepting is a person's act: rename the
/// received file, or run once with <c>ACCEPT=1</c>, which CI ignores.
/// </summary>
internal static class Verifier
{
    public static void Verify(
        string actual, string extension = "txt", string? name = null,
        [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var stem = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{(name is null ? "" : $".{name}")}";
        VerifyFile(actual, Path.Combine(Path.GetDirectoryName(testFile)!, $"{stem}.verified.{extension}"));
    }

    /// <param name="verifiedPath">The approved file, named <c>….verified.ext</c>.</param>
    public static void VerifyFile(string actual, string verifiedPath)
    {
        var receivedPath = verifiedPath.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verifiedPath) ? Normalise(File.ReadAllText(verifiedPath)) : null;
        actual = Normalise(actual);
        if (expected == actual)
        {
            File.Delete(receivedPath);
            return;
        }

        if (MayAccept)
        {
            File.WriteAllText(verifiedPath, actual, Utf8);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, actual, Utf8);
        var shown = Path.GetRelativePath(Repository.Root, verifiedPath);
        throw new XunitException(expected is null
            ? $"{shown} is missing. What was received stands in {Path.GetFileName(receivedPath)}: read it, and rename it if it is right."
            : $"{shown} differs from what was received:\n{LineDiff.Between(expected, actual)}");
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A person asked for it; CI never does.</summary>
    public static bool MayAccept =>
        Environment.GetEnvironmentVariable("ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
}
