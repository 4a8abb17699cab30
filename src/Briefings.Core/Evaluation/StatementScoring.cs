using Briefings.Analysis;
using Briefings.Evidence;

namespace Briefings.Evaluation;

/// <summary>
/// What was said and by whom. Content is compared as sets of words, exactly and partially (half of all words of both shared), as is
/// usual for attribution relations.
/// </summary>
internal static class StatementScoring
{
    public const double Partial = 0.5;

    public static void Score(ScoreSheet sheet, IReadOnlyList<GoldStatement> statements)
    {
        var found = sheet.Briefing.Statements;
        GoldStatement[] listed = [.. statements.Where(statement => sheet.Tokens.In(statement.Places).Count > 0)];
        IReadOnlySet<int>[] ours = [.. found.Select(statement => sheet.Tokens.In(ScoreSheet.PlacesOf(statement)))];
        IReadOnlySet<int>[] theirs = [.. listed.Select(statement => sheet.Tokens.In(statement.Places))];
        var all = theirs.SelectMany(words => words).ToHashSet();
        var scored = Enumerable.Range(0, found.Count).Where(at => sheet.Gold.Complete || ours[at].Overlaps(all)).ToHashSet();
        var match = new StatementMatch(ours, theirs);

        var (exact, partial, withSpeaker) = (0, 0, 0);
        foreach (var (at, statement) in listed.Index())
        {
            var hit = match.OfListed(at) is { Likeness: >= Partial } near ? near : ((int Found, double Likeness)?)null;
            if (statement.Kind is { } kind)
                sheet.Count(Measure.OfKind(kind), hit is not null);
            if (hit is not var (claim, likeness))
            {
                sheet.Missed(Measure.Statements, $"{Speaker(statement)}: {sheet.WordsAt(statement.Places)}", statement.Places[0]);
                continue;
            }

            partial++;
            exact += likeness == 1 ? 1 : 0;
            if (likeness < 1)
                sheet.Wrong(Measure.StatementsExact, sheet.WordsAt(statement.Places), sheet.WordsAt(ScoreSheet.PlacesOf(found[claim])), statement.Places[0]);
            withSpeaker += ScoreSpeaker(sheet, statement, found[claim].Claim) ? 1 : 0;
            ScoreParts(sheet, statement, found[claim].Claim);
        }

        foreach (var (at, statement) in found.Index())
        {
            if (match.OfFound(at) is { Likeness: >= Partial })
                continue;
            var text = $"{statement.Claim.Speaker}: {sheet.WordsAt(ScoreSheet.PlacesOf(statement))}";
            if (scored.Contains(at))
                sheet.False(Measure.Statements, text, ScoreSheet.PlacesOf(statement)[0]);
            else
                sheet.Unlisted(Measure.Statements, text, ScoreSheet.PlacesOf(statement)[0]);
        }

        sheet.Add(Measure.StatementsExact, new Tally(exact, scored.Count, exact, listed.Length));
        sheet.Add(Measure.Statements, new Tally(partial, scored.Count, partial, listed.Length));
        sheet.Add(Measure.StatementsWithSpeaker, new Tally(withSpeaker, scored.Count, withSpeaker, listed.Length));
        var words = scored.SelectMany(at => ours[at]).ToHashSet();
        var shared = Overlap.Shared(words, all);
        sheet.Add(Measure.StatementWords, new Tally(shared, words.Count, shared, all.Count));
    }

    /// <returns>Whether the speaker counts as right; one that the article leaves out or gives as a pronoun never counts against it.</returns>
    private static bool ScoreSpeaker(ScoreSheet sheet, GoldStatement listed, StatementClaim found)
    {
        if (listed.Speaker is null && listed.Actor is null)
            return true;
        var isRight = IsSpeaker(listed, found);
        sheet.Count(Measure.Speakers, isRight);
        if (!isRight)
            sheet.Wrong(Measure.Speakers, $"{Speaker(listed)}: {sheet.WordsAt(listed.Places)}", found.Speaker, listed.Places[0]);
        return isRight || (listed.Actor is null && Names.IsPronoun(listed.Speaker));
    }

    // Where the gold knows the actor, the words on the spot ("he") decide nothing.
    private static bool IsSpeaker(GoldStatement listed, StatementClaim found) => listed.Actor is { } actor
        ? actor.Aliases.Prepend(actor.Name).Any(name => Names.NamesSource(found.Speaker, name))
        : Names.NamesSource(found.Speaker, listed.Speaker!) || Names.NamesSource(found.SpeakerMention, listed.Speaker!);

    private static void ScoreParts(ScoreSheet sheet, GoldStatement listed, StatementClaim found)
    {
        if (listed.Cue is { Length: > 0 } cue && found.Cue.Length > 0)
        {
            var isRight = Names.ShareWord(cue, found.Cue);
            sheet.Count(Measure.Cues, isRight);
            if (!isRight)
                sheet.Wrong(Measure.Cues, cue, found.Cue, listed.Places[0]);
        }

        if (listed.Basis is { } basis)
        {
            sheet.Count(Measure.StatementBases, basis == found.Basis);
            if (basis != found.Basis)
                sheet.Wrong(Measure.StatementBases, $"{basis}: {sheet.WordsAt(listed.Places)}", found.Basis.ToString(), listed.Places[0]);
        }
    }

    private static string Speaker(GoldStatement statement) => statement.Actor?.Name ?? statement.Speaker ?? "(no speaker)";
}
