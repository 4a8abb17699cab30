using System.Security.Cryptography;
using System.Text;
using Briefings.Articles;

namespace Briefings.Worker.Sources;

/// <summary>Which of the read articles are whole enough to be briefed, and which are the same.</summary>
internal static class Screening
{
    private const string CutOff = "BRF1020";
    private const string Walled = "BRF1021";
    private const int FewestSentences = 3;

    // A wall stands after a teaser. Who printed this much has printed the article, whatever is offered below it.
    private const int NoTeaser = 15;

    // A feed that carries whole articles carries more than this of each.
    private const int WholeEntry = 8;

    /// <summary>Why the article is listed and not briefed; null where it is to be briefed.</summary>
    public static Problem? Of(Article article, string where)
    {
        var sentences = article.Body.Count();
        if (sentences < NoTeaser && article.Warnings.Any(warning => warning.Code == Walled))
            return Problems.SkippedPaywalled(where);
        if (sentences < NoTeaser && article.Warnings.FirstOrDefault(warning => warning.Code == CutOff) is { } cut)
            return Problems.SkippedTruncated(where, cut.Message);
        return sentences < FewestSentences ? Problems.SkippedShort(where, sentences) : null;
    }

    /// <summary>True for what a feed carried whole: its page need not be asked.</summary>
    public static bool IsWhole(Article article) =>
        article.Body.Count() >= WholeEntry && !article.Warnings.Any(warning => warning.Code is Walled or CutOff);

    /// <summary>The canonical address, or the content where there is none.</summary>
    public static string KeyOf(Article article) => article.Url is { } address ? CanonicalAddress.Of(address) : "sha256:" + article.Hash;

    /// <summary>
    /// The same words of the same outlet, wherever they stand. The same words of two outlets are two articles: that a wire report was
    /// printed twice is for the edition to say.
    /// </summary>
    public static string ContentOf(FoundArticle found)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(found.Outlet ?? ""));
        foreach (var sentence in found.Article.Body)
            hash.AppendData(Encoding.UTF8.GetBytes('\n' + found.Article.TextOf(sentence)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
