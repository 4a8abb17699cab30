namespace Briefings.Evidence.Paraphrase;

/// <summary>
/// Looks for a source passage that tells the same story otherwise. Each check speaks only where half of the rest of the claim stands in one
/// passage and no passage bears out the claim's own version: a true paraphrase must never be called false.
/// </summary>
internal sealed class Contradictions(Passage claim, IReadOnlyList<Passage> candidates, IReadOnlyList<Passage> body)
{
    private readonly List<Predicate> predicates = [.. Predicate.In(claim)];
    private readonly Dictionary<Passage, List<Predicate>> known = [];
    private readonly OtherDetails details = new(claim, candidates, body);
    private readonly List<Retelling> retellings = [.. candidates.Select(passage => new Retelling(claim, passage)).Where(retelling => retelling.HasAny)];

    /// <summary>The first found, as one plain sentence; null where there is none.</summary>
    public string? First() => Figure() ?? Bound() ?? Weekday() ?? details.First() ?? Polarity() ?? Firmness() ?? Opposite() ?? Direction() ?? Reporter() ?? Exchanged();

    /// <summary>"£10m" where the passage that tells it says "£12m", and "£10m" stands nowhere.</summary>
    private string? Figure()
    {
        foreach (var (at, term) in claim.Terms.Index())
        {
            if (term.Number is not { IsPronounLike: false } number || candidates.Any(passage => passage.Has(term) || Bounds.Hold(claim, at, passage)))
                continue;
            var head = HeadAfter(claim, at);
            foreach (var passage in Telling(at))
                foreach (var (other, rival) in passage.Terms.Index())
                    if (rival.Number is { IsPronounLike: false, IsYear: false, IsVague: false } && rival.Number.Unit == number.Unit && head is not null && HeadAfter(passage, other)?.Stem == head.Stem)
                        return $"It says “{number.Text} {head.Text}”; the source says “{rival.Number.Text} {HeadAfter(passage, other)!.Text}”.";
        }

        return null;
    }

    /// <summary>"More than 100" for "nearly 100".</summary>
    private string? Bound()
    {
        foreach (var (at, term) in claim.Terms.Index())
        {
            if (term.Number is null || Bounds.Of(claim, at) is not { IsLoose: false } bound)
                continue;
            var rivals = (from passage in Telling(at)
                          from entry in passage.Terms.Index()
                          where entry.Item.Stem == term.Stem
                          select Bounds.Of(passage, entry.Index)).ToList();
            if (rivals.Count > 0 && rivals.TrueForAll(rival => rival is { IsLoose: false } && rival.IsOver != bound.IsOver))
                return $"It says “{bound.Text} {term.Number.Text}”; the source says “{rivals[0]!.Text} {term.Number.Text}”.";
        }

        return null;
    }

    /// <summary>"On Monday" where the passage that tells it says "on Friday", and Monday stands nowhere.</summary>
    private string? Weekday()
    {
        foreach (var (at, term) in claim.Terms.Index())
        {
            if (!Lexicon.Weekday.Contains(term.Text) || body.Any(passage => passage.Has(term)))
                continue;
            foreach (var passage in Telling(at))
                if (passage.Terms.Where((other, place) => Lexicon.Weekday.Contains(other.Text) && place > 0 && passage.Terms[place - 1].Text == "on" && !claim.Has(other)).FirstOrDefault() is { } day)
                    return $"It says “{term.Text}”; the source says “{day.Text}”.";
        }

        return null;
    }

    /// <summary>"A sends it to B" for "B sends it to A", "before" for "after".</summary>
    private string? Exchanged() => Exchange.In(claim, candidates) is var (said, told) ? $"It has “{said}” where the source has “{told}”." : null;

    /// <summary>"Signed" for "did not sign", and the other way round.</summary>
    private string? Polarity()
    {
        foreach (var predicate in predicates)
        {
            var told = Told(predicate);
            if (told.Count > 0 && !LeavesOpenItself(told) && told.TrueForAll(other => other is not null && other.IsDenied != predicate.IsDenied))
                return predicate.IsDenied
                    ? $"It denies “{predicate.Verb.Text}”; the source does not."
                    : $"It asserts “{predicate.Verb.Text}”; the source says “{told[0]!.Marker} {told[0]!.Verb.Text}”.";
        }

        return null;
    }

    /// <summary>"Will sign" for "may sign", "signed" for "plans to sign" or "will sign".</summary>
    private string? Firmness()
    {
        foreach (var predicate in predicates)
        {
            if (predicate.Strength is not (Strength.Fact or Strength.Future))
                continue;
            var told = Told(predicate);
            if (told.Count > 0 && !LeavesOpenItself(told) && told.TrueForAll(other => other is { Strength: { } strength } && other.IsDenied == predicate.IsDenied && strength < predicate.Strength
                && (strength == Strength.Open || predicate.Strength == Strength.Fact)))
                return $"It asserts “{predicate.Verb.Text}” more firmly than the source, which says “{told[0]!.Marker} … {told[0]!.Verb.Text}”.";
        }

        return null;
    }

    /// <summary>"Prices rose" for "prices fell".</summary>
    private string? Opposite()
    {
        foreach (var (at, term) in claim.Terms.Index())
        {
            var contraries = Lexicon.ContrariesOf(term.Stem);
            if (contraries.Count == 0 || !term.IsContent || IsDenied(claim, at) || candidates.Any(passage => passage.Has(term)))
                continue;
            foreach (var passage in Telling(at))
                foreach (var (other, rival) in passage.Terms.Index())
                    if (rival.IsContent && contraries.TryGetValue(StemOf(passage, other), out var turnsRound) && !IsDenied(passage, other)
                        && (turnsRound ? SameBefore(at, passage, other) : SameAround(at, passage, other)))
                        return $"It says “{term.Text}”; the source says “{rival.Text}”.";
        }

        return null;
    }

    /// <summary>"Lund accused Marek" for "Marek accused Lund".</summary>
    private string? Direction()
    {
        foreach (var predicate in predicates.Where(predicate => !Lexicon.Mutual.Contains(predicate.Verb.Text)))
        {
            if (Roles.Of(claim, predicate) is not { } roles)
                continue;
            var told = Told(predicate).Zip(TellingOf(predicate)).Select(pair => pair.First is null ? null : Roles.Of(pair.Second, pair.First)).ToList();
            if (told.Count > 0 && told.TrueForAll(other => other is not null && roles.AreTurnedRoundIn(other)))
                return $"It turns round who “{predicate.Verb.Text}” whom.";
        }

        return null;
    }

    /// <summary>"The ministry asked the bank" for "the ministry said the bank had asked".</summary>
    private string? Reporter()
    {
        foreach (var predicate in predicates)
        {
            var doer = Roles.Before(claim, predicate.First);
            var told = Told(predicate).Zip(TellingOf(predicate)).ToList();
            if (doer.Count > 0 && told.Count > 0 && told.TrueForAll(pair => pair.First is { } other && IsReportedBy(doer, predicate, other, pair.Second)))
                return $"It says of who tells it that they “{predicate.Verb.Text}”; the source says it of somebody else.";
        }

        return null;
    }

    /// <summary>Whether the source has the claim's doer say of another, whom the claim names behind the verb, that they did it.</summary>
    private bool IsReportedBy(HashSet<string> doer, Predicate predicate, Predicate told, Passage passage)
    {
        var subject = Roles.Before(passage, told.First);
        var saying = told.First - 1;
        while (saying >= 0 && !Lexicon.Saying.Contains(passage.Terms[saying].Text))
            saying--;
        return saying > 0 && subject.Count > 0 && !subject.Overlaps(doer) && Roles.Before(passage, saying).Overlaps(doer)
            && claim.Terms.Skip(predicate.At + 1).Any(term => subject.Contains(term.Stem));
    }

    /// <summary>"The driver fell asleep, investigators suspect": the claim leaves open, or denies, by a word behind the verb.</summary>
    private bool LeavesOpenItself(List<Predicate?> told) =>
        told.Exists(other => other?.Marker is { } marker && IsDoubt(marker)) && claim.Terms.Any(term => IsDoubt(term.Text));

    private static bool IsDoubt(string text) => Lexicon.Doubting.Contains(text) || Lexicon.Denying.Contains(text);

    /// <summary>How the passages that tell the same story have the verb; null where one has it as no verb that can be read.</summary>
    private List<Predicate?> Told(Predicate predicate) =>
        [.. Occurrences(predicate).Select(place => Predicates(place.Passage).Find(other => other.At == place.At))];

    private IEnumerable<Passage> TellingOf(Predicate predicate) => Occurrences(predicate).Select(place => place.Passage);

    private IEnumerable<(Passage Passage, int At)> Occurrences(Predicate predicate) =>
        from passage in Telling(predicate.At)
        from entry in passage.Terms.Index()
        where entry.Item.Stem == predicate.Verb.Stem && entry.Item.IsContent
        select (passage, entry.Index);

    private IEnumerable<Passage> Telling(int without) => retellings.Where(retelling => retelling.IsKeptWithout(without)).Select(retelling => retelling.Passage);

    private List<Predicate> Predicates(Passage passage)
    {
        if (!known.TryGetValue(passage, out var read))
            known[passage] = read = [.. Predicate.In(passage)];
        return read;
    }

    private static string StemOf(Passage passage, int at) =>
        (at + 1 < passage.Terms.Count ? Lexicon.StemOfPhrasal(passage.Terms[at].Text, passage.Terms[at + 1].Text) : null) ?? passage.Terms[at].Stem;

    private static bool IsDenied(Passage passage, int at)
    {
        for (var i = Math.Max(0, at - 4); i < at; i++)
            if (Lexicon.Not.Contains(passage.Terms[i].Text) || Lexicon.Refusing.Contains(passage.Terms[i].Text))
                return true;
        return false;
    }

    private bool SameAround(int at, Passage passage, int other)
    {
        var neighbours = Company.Content(claim, at, 3).Where(term => term.Kind != TermKind.Light).ToList();
        return neighbours.Count > 0 && Company.Shared(neighbours, passage, other) * 2 > neighbours.Count;
    }

    private bool SameBefore(int at, Passage passage, int other)
    {
        var subject = Roles.Before(claim, at);
        return subject.Count > 0 && Roles.Before(passage, other) is { Count: > 0 } theirs && subject.Overlaps(theirs);
    }

    private static Term? HeadAfter(Passage passage, int at) => at + 1 < passage.Terms.Count && !passage.Terms[at + 1].FollowsGap
        && passage.Terms[at + 1] is { IsContent: true, Number: null } head ? head : null;
}
