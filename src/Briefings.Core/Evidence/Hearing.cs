using Briefings.Analysis;
using Briefings.Evidence.Rules;
using Briefings.Evidence.Search;

namespace Briefings.Evidence;

/// <summary>One claim on its way through the rules: the first that it breaks leaves it out.</summary>
internal sealed class Hearing(string kind, string claim, Source source)
{
    private readonly List<Rejection> leftOut = [];
    private readonly List<Citation> standing = [];
    private readonly List<Quote> evidence = [];
    private bool fails;

    public bool Stands => !fails;

    public IReadOnlyList<Quote> Evidence => evidence;

    /// <summary>The citations whose quotes were found.</summary>
    public IReadOnlyList<Citation> Citations => [.. standing];

    public Hearing Texts(params IEnumerable<TextField> fields)
    {
        foreach (var field in fields)
            Keep(TextRules.All, field);
        return this;
    }

    public Hearing Keep<TCase>(Rule<TCase>[] rules, TCase @case)
    {
        if (Stands && Breach.First(rules, @case) is { } breach)
        {
            fails = true;
            leftOut.Add(new Rejection(breach.Code, kind, Label.Of(claim), breach.Reason));
        }

        return this;
    }

    /// <summary>The same, for a case that can be made only while the claim stands.</summary>
    public Hearing Keep<TCase>(Rule<TCase>[] rules, Func<TCase> makeCase) => Stands ? Keep(rules, makeCase()) : this;

    /// <summary>Finds the citations. Those that fail are left out; with none found the claim is, for the first one's reason.</summary>
    public Hearing Cite(IReadOnlyList<Citation> citations)
    {
        if (!Stands)
            return this;
        var breaches = new List<(Citation Citation, Breach Breach)>();
        foreach (var citation in citations)
        {
            var match = source.Find(citation);
            if (match is QuoteMatch.Found found)
                Add(citation, found.Quote);
            else
                breaches.Add((citation, Breach.First(QuoteRules.All, new CitedQuote(citation, match))!));
        }

        if (evidence.Count > 0)
            leftOut.AddRange(breaches.Select(failed =>
                new Rejection(failed.Breach.Code, "citation", Label.Of(failed.Citation.Quote), failed.Breach.Reason)));
        else
            Fail(breaches.Count > 0 ? breaches[0].Breach : new Breach(QuoteRules.WithoutEvidence, "It cites no evidence."));
        return this;
    }

    /// <summary>Adds further words to those found, each held against the ones before it. Those that fail are left out.</summary>
    public Hearing Continue(IReadOnlyList<Citation> citations, Func<Quote, Quote, Breach?> breachOf)
    {
        foreach (var citation in Stands ? citations : [])
        {
            var match = source.Find(citation);
            var breach = match is QuoteMatch.Found found ? breachOf(evidence[^1], found.Quote) : Breach.First(QuoteRules.All, new CitedQuote(citation, match));
            if (breach is not null)
                LeaveOut("citation", citation.Quote, breach);
            else if (match is QuoteMatch.Found further)
                Add(citation, further.Quote);
        }

        return this;
    }

    public void LeaveOut(string part, string text, Breach breach) => leftOut.Add(new Rejection(breach.Code, part, Label.Of(text), breach.Reason));

    public void Fail(Breach breach)
    {
        fails = true;
        leftOut.Add(new Rejection(breach.Code, kind, Label.Of(claim), breach.Reason));
    }

    public Verdict<T> Close<T>(Func<T> standing) where T : class => new(Stands ? standing() : null, [.. evidence], [.. leftOut]);

    private void Add(Citation citation, Quote quote)
    {
        if (evidence.Contains(quote))
            return;
        standing.Add(citation);
        evidence.Add(quote);
    }
}
