using Briefings.Analysis;
using Briefings.Evidence;
using Briefings.Evidence.Search;

namespace Briefings.Evaluation;

/// <summary>Who was found, under which names, as what, and in which order.</summary>
internal static class ActorScoring
{
    private const int Ranked = 5;

    public static void Score(ScoreSheet sheet, IReadOnlyList<GoldActor> listed)
    {
        var found = sheet.Briefing.Actors;
        var match = new ActorMatch([.. found.Select(actor => actor.Claim)], listed);
        ScoreFinds(sheet, match, listed, found);
        ScoreAliases(sheet, match, listed, found);
        ScoreOrder(sheet, match, listed, found.Count);
    }

    private static void ScoreFinds(ScoreSheet sheet, ActorMatch match, IReadOnlyList<GoldActor> listed, IReadOnlyList<Grounded<ActorClaim>> found)
    {
        var (right, wrong, missed) = (0, 0, 0);
        var notActors = Names.Normal(sheet.Gold.NotActors).ToHashSet(StringComparer.Ordinal);
        foreach (var (at, actor) in found.Index())
        {
            var place = ScoreSheet.PlacesOf(actor)[0];
            if (match.ListedOf(at) is { } matched)
            {
                right += listed[matched].Optional ? 0 : 1;
                ScoreKind(sheet, listed[matched], actor.Claim, place);
            }
            else if (sheet.Gold.Complete || (actor.Claim.Kind != ActorKind.Place && notActors.Contains(Names.Normal(actor.Claim.Name))))
            {
                wrong++;
                sheet.False(Measure.Actors, actor.Claim.Name, place);
            }
            else
            {
                sheet.Unlisted(Measure.Actors, actor.Claim.Name, place);
            }
        }

        foreach (var (at, actor) in listed.Index())
        {
            if (!actor.Optional && match.FoundOf(at) is null)
            {
                missed++;
                sheet.Missed(Measure.Actors, actor.Name, sheet.Words.Find(actor.Name));
            }
        }

        sheet.Add(Measure.Actors, new Tally(right, right + wrong, right, right + missed));
    }

    private static void ScoreKind(ScoreSheet sheet, GoldActor listed, ActorClaim found, Place place)
    {
        if (listed.Kind is not { } kind)
            return;
        sheet.Count(Measure.ActorKinds, found.Kind == kind);
        if (found.Kind != kind)
            sheet.Wrong(Measure.ActorKinds, $"{listed.Name}, {kind}", found.Kind.ToString(), place);
    }

    // Averaged over articles: an article with one actor of many names must not outweigh the others.
    private static void ScoreAliases(ScoreSheet sheet, ActorMatch match, IReadOnlyList<GoldActor> listed, IReadOnlyList<Grounded<ActorClaim>> found)
    {
        var (right, given, share) = (0, 0, 0d);
        string[][] forms = [.. listed.Select(actor => FormsOf(actor, sheet))];
        foreach (var (at, actor) in listed.Index())
        {
            var names = forms[at];
            if (match.FoundOf(at) is not { } claim)
                continue;
            var ours = match.NamesOfFound(claim);
            var place = ScoreSheet.PlacesOf(found[claim])[0];
            if (names.Length > 1)
            {
                share += (double)names.Intersect(ours).Count() / names.Length;
                foreach (var missed in names.Except(ours))
                    sheet.Missed(Measure.Aliases, $"{missed} (of {actor.Name})", place);
            }

            var allowed = match.NamesOfListed(at).Union(Names.Normal(actor.Mentions)).ToHashSet(StringComparer.Ordinal);
            given += ours.Length;
            right += ours.Count(allowed.Contains);
            foreach (var other in ours.Where(name => !allowed.Contains(name)))
            {
                if (sheet.Gold.Complete)
                    sheet.False(Measure.Aliases, $"{other} (of {actor.Name})", place);
                else
                    sheet.Unlisted(Measure.Aliases, $"{other} (of {actor.Name})", place);
            }
        }

        var withAliases = forms.Count(names => names.Length > 1);
        if (withAliases > 0)
            sheet.Add(Measure.Aliases, Tally.Mean(share / withAliases));
        if (sheet.Gold.Complete && (given > 0 || found.Count == 0) && listed.Count > 0)
            sheet.Add(Measure.Aliases, new Tally(given == 0 ? 0 : Math.Round((double)right / given, 6), 1, 0, 0));
    }

    // A name from elsewhere, which the article does not use, cannot be found in it.
    private static string[] FormsOf(GoldActor actor, ScoreSheet sheet) =>
        Names.Normal(sheet.Words.Find(actor.Name) is null ? actor.Aliases : actor.Aliases.Prepend(actor.Name));

    /// <summary>Normalised discounted cumulative gain of the first five (Järvelin and Kekäläinen, 2002): gain is salience, the discount log2(rank + 1).</summary>
    private static void ScoreOrder(ScoreSheet sheet, ActorMatch match, IReadOnlyList<GoldActor> listed, int found)
    {
        var best = Gain(listed.Select(actor => actor.Salience).OrderDescending());
        if (best > 0)
            sheet.Add(Measure.Salience, Tally.Mean(Gain(Enumerable.Range(0, found).Select(at => match.ListedOf(at) is { } same ? listed[same].Salience : 0)) / best));
    }

    private static double Gain(IEnumerable<double> gains) => gains.Take(Ranked).Index().Sum(gain => gain.Item / Math.Log2(gain.Index + 2));
}
