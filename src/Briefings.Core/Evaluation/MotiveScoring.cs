using Briefings.Analysis;
using Briefings.Evidence;

namespace Briefings.Evaluation;

/// <summary>
/// Which motives were found: a listed one where half its words lie in the evidence of one find; a find is right where it holds half
/// of a listed one or lies half in it.
/// </summary>
internal static class MotiveScoring
{
    private const double Half = 0.5;

    public static void Score(ScoreSheet sheet, IReadOnlyList<GoldMotive> motives)
    {
        var found = sheet.Briefing.Motives;
        IReadOnlySet<int>[] ours = [.. found.Select(motive => sheet.Tokens.In(ScoreSheet.PlacesOf(motive)))];
        GoldMotive[] listed = [.. motives.Where(motive => sheet.Tokens.In(motive.Places).Count > 0)];
        IReadOnlySet<int>[] theirs = [.. listed.Select(motive => sheet.Tokens.In(motive.Places))];

        var matched = 0;
        foreach (var (at, motive) in listed.Index())
        {
            var hit = Nearest(theirs[at], ours, motive, found);
            if (motive.Kind is { } kind)
                sheet.Count(Measure.OfKind(kind), hit is not null);
            if (motive.Basis is { } basis)
                sheet.Add(basis, hit?.Claim.Basis);
            if (hit is null)
            {
                sheet.Missed(Measure.Motives, Text(motive.Actor, sheet.WordsAt(motive.Places)), motive.Places[0]);
                continue;
            }

            matched++;
            ScoreParts(sheet, motive, hit.Claim);
        }

        var (right, wrong) = (0, 0);
        foreach (var (at, motive) in found.Index())
        {
            if (theirs.Any(words => Overlap.Share(words, ours[at]) >= Half || Overlap.Share(ours[at], words) >= Half))
            {
                right++;
                continue;
            }

            var places = ScoreSheet.PlacesOf(motive);
            var text = Text(motive.Claim.Actor, $"{motive.Claim.Motive} — {sheet.WordsAt(places)}");
            if (sheet.Gold.Complete || theirs.Any(words => words.Overlaps(ours[at])))
            {
                wrong++;
                sheet.False(Measure.Motives, text, places[0]);
            }
            else
            {
                sheet.Unlisted(Measure.Motives, text, places[0]);
            }
        }

        sheet.Add(Measure.Motives, new Tally(right, right + wrong, matched, listed.Length));
    }

    // A sentence may give two actors' motives: the one of the right holder is the one meant.
    private static Grounded<MotiveClaim>? Nearest(
        IReadOnlySet<int> words, IReadOnlySet<int>[] ours, GoldMotive motive, IReadOnlyList<Grounded<MotiveClaim>> found) => Enumerable.Range(0, found.Count)
        .Where(at => Overlap.Share(words, ours[at]) >= Half)
        .OrderByDescending(at => motive.Actor is { } actor && Names.NamesSource(found[at].Claim.Actor, actor))
        .ThenByDescending(at => Overlap.Jaccard(words, ours[at]))
        .Select(at => found[at])
        .FirstOrDefault();

    private static void ScoreParts(ScoreSheet sheet, GoldMotive listed, MotiveClaim found)
    {
        var words = sheet.WordsAt(listed.Places);
        if (listed.Actor is { } actor)
            Compare(Measure.Holders, Names.NamesSource(found.Actor, actor), Text(actor, words), found.Actor);
        if (listed.Basis is { } basis)
            Compare(Measure.MotiveBases, found.Basis == basis, $"{basis}: {words}", found.Basis.ToString());
        if (listed.AscribedBy is { } by && found.AscribedBy is { } ours)
            Compare(Measure.Ascribers, Names.NamesSource(ours, by), Text(by, words), ours);

        void Compare(Measure measure, bool isRight, string theirs, string our)
        {
            sheet.Count(measure, isRight);
            if (!isRight)
                sheet.Wrong(measure, theirs, our, listed.Places[0]);
        }
    }

    private static string Text(string? who, string words) => who is null ? words : $"{who}: {words}";
}
