using System.Globalization;
using System.Runtime.CompilerServices;
using Briefings.Tests.Support;

namespace Briefings.Tests.Typesetting.Pages;

/// <summary>
/// Compares printed pages with the images beside this file, by <see cref="Verifier"/>'s convention: <c>name-1.verified.png</c> is what a
/// reviewer looked at, <c>.received.png</c> and <c>.difference.png</c> are written when the page does not look like it.
/// </summary>
internal static class VerifiedPages
{
    private static readonly string Folder = HomeOf();

    /// <summary>What a person must look at; nothing where all pages look as verified.</summary>
    public static IEnumerable<string> DifferencesOf(string name, IReadOnlyList<PageImage> pages)
    {
        var verified = Directory.GetFiles(Folder, $"{name}-?.verified.png").Length;
        for (var i = 0; i < Math.Max(pages.Count, verified); i++)
        {
            if (Compare($"{name}-{i + 1}", i < pages.Count ? pages[i] : null) is { } difference)
                yield return difference;
        }
    }

    private static string? Compare(string page, PageImage? received)
    {
        var (verified, files) = (FileOf(page, "verified"), new[] { FileOf(page, "received"), FileOf(page, "difference") });
        Array.ForEach(files, File.Delete);
        var expected = File.Exists(verified) ? PageImage.Read(File.ReadAllBytes(verified)) : null;
        if (expected is not null && received?.LooksLike(expected) == true)
            return null;
        if (Verifier.MayAccept)
        {
            File.Delete(verified);
            if (received is not null)
                File.WriteAllBytes(verified, received.ToPng());
            return null;
        }

        if (received is null)
            return $"{page}: there is no such page any more. If that is right, delete {Shown(verified)}.";
        File.WriteAllBytes(files[0], received.ToPng());
        if (expected is null)
            return $"{page}: this page is new. Look at {Shown(files[0])}, and rename it to .verified.png if it is right.";
        File.WriteAllBytes(files[1], received.DifferenceTo(expected));
        var furthest = received.FurthestFrom(expected).ToString("0", CultureInfo.InvariantCulture);
        return $"{page}: the page looks different, by {furthest} where most. Look at {Shown(files[1])} (red is gone, blue is new).";
    }

    private static string FileOf(string page, string state) => Path.Combine(Folder, $"{page}.{state}.png");

    private static string Shown(string file) => Path.GetRelativePath(Repository.Root, file);

    private static string HomeOf([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
