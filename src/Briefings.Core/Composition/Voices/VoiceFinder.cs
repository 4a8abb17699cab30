using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Composition.Voices;

/// <summary>
/// Tells accounts from copies: articles of one address, and articles of which the smaller stands in the other almost word for word. Each
/// article is compared with those alone that share a sampled shingle with it, so the work grows with the number of articles.
/// </summary>
internal sealed class VoiceFinder
{
    // A report of 200 words that quotes the same statement of 100 words is no copy; a copy with a new first paragraph is one.
    private const double Copied = 0.65;
    private const int FewestShingles = 12;
    private const int MostCandidates = 40;

    private readonly List<Account> accounts = [];
    private readonly Dictionary<string, Account> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Account> byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, List<Account>> byShingle = [];

    /// <summary>In the order of the articles' texts, whatever the order of the briefings.</summary>
    public static IReadOnlyList<Voice> Find(IReadOnlyList<Briefing> briefings)
    {
        var finder = new VoiceFinder();
        // The fullest copy speaks for the others; the hash decides between equals, so that the order of arrival never does.
        foreach (var briefing in briefings.OrderByDescending(briefing => briefing.Article.Body.Sum(sentence => sentence.Length)).ThenBy(briefing => briefing.Article.Hash, StringComparer.Ordinal))
            finder.Add(briefing);
        return [.. finder.accounts.Select(account => account.Voice)];
    }

    private void Add(Briefing briefing)
    {
        var article = briefing.Article;
        var address = AddressOf(article);
        var shingles = new Shingles(article);
        var account = address is not null && byAddress.TryGetValue(address, out var same) ? same
            : byHash.TryGetValue(article.Hash, out same) ? same
            : Original(shingles);
        if (account is null)
        {
            account = new Account(briefing, shingles);
            accounts.Add(account);
            foreach (var shingle in shingles.Sample)
                (byShingle.TryGetValue(shingle, out var list) ? list : byShingle[shingle] = []).Add(account);
        }
        else
            account.Copies.Add(article);

        byHash.TryAdd(article.Hash, account);
        if (address is not null)
            byAddress.TryAdd(address, account);
    }

    /// <summary>Null also where the address is that of a site and not of an article.</summary>
    private static string? AddressOf(Article article) =>
        article.Url is { } url && CanonicalAddress.Of(url) is var address && new Uri(address).PathAndQuery != "/" ? address : null;

    private Account? Original(Shingles shingles)
    {
        if (shingles.Count < FewestShingles)
            return null;
        var shared = new Dictionary<Account, int>();
        foreach (var shingle in shingles.Sample)
            // A shingle of very many accounts is a formula ("this is a developing story"), and says nothing.
            if (byShingle.TryGetValue(shingle, out var list) && list.Count <= MostCandidates)
                foreach (var account in list)
                    shared[account] = shared.GetValueOrDefault(account) + 1;
        return shared
            .Where(entry => entry.Value * 3 >= shingles.Sample.Count)
            .Select(entry => (Account: entry.Key, Share: shingles.ContainedIn(entry.Key.Shingles)))
            .Where(entry => entry.Share >= Copied)
            .OrderByDescending(entry => entry.Share)
            .ThenBy(entry => entry.Account.Briefing.Article.Hash, StringComparer.Ordinal)
            .Select(entry => entry.Account)
            .FirstOrDefault();
    }

    private sealed class Account(Briefing briefing, Shingles shingles)
    {
        public Briefing Briefing => briefing;

        public Shingles Shingles => shingles;

        public List<Article> Copies { get; } = [];

        public Voice Voice => new(briefing, [.. Copies.OrderBy(OutletName.Of, StringComparer.Ordinal).ThenBy(copy => copy.Hash, StringComparer.Ordinal)]);
    }
}
