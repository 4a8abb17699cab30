using Briefings.Analysis;
using Briefings.Evidence;
using Briefings.Evidence.Facts;

namespace Briefings.Composition.Stories;

/// <summary>
/// The actors of a story's articles, those put together who are one under several names. Persons are told apart by given names: two with
/// one surname stay two, and a surname alone belongs to somebody only where one person has it.
/// </summary>
internal sealed class StoryCast
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<(Voice, string), Entry> byName = [];

    public StoryCast(IReadOnlyList<Voice> voices)
    {
        var claims = voices.SelectMany(voice => voice.Briefing.Actors.Zip(voice.Briefing.Mentions)
            .Select((actor, rank) => new Listed(new Sourced<ActorClaim>(voice, actor.First), actor.Second, rank))).ToList();
        // Full names first, so that a surname alone finds everybody whose it may be.
        foreach (var listed in claims.OrderByDescending(listed => NameWords(listed.Source.Claim.Name).Length))
            Place(listed);
        Actors = [.. entries
            .OrderByDescending(entry => entry.Listed.Select(listed => listed.Source.Voice).Distinct().Count() / (double)voices.Count + 1.0 / (1 + entry.Listed.Average(listed => listed.Rank)))
            .ThenByDescending(entry => entry.Mentions)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => entry.Actor)];
    }

    /// <summary>The most important first.</summary>
    public IReadOnlyList<StoryActor> Actors { get; }

    /// <summary>The story's name for somebody whom a voice names; the voice's own word where it is no listed actor.</summary>
    public string NameOf(Voice voice, string name) => byName.TryGetValue((voice, Cast.Key(name)), out var entry) ? entry.Name : name;

    private void Place(Listed listed)
    {
        var fitting = entries.Where(entry => entry.Takes(listed.Source)).ToList();
        // A name that two people share says neither.
        var entry = fitting.Count == 1 || fitting.Count > 1 && fitting.Exists(known => known.HasName(listed.Source.Claim.Name)) ? fitting.Find(known => known.HasName(listed.Source.Claim.Name)) ?? fitting[0] : null;
        if (entry is null)
            entries.Add(entry = new Entry());
        entry.Listed.Add(listed);
        byName.TryAdd((listed.Source.Voice, Cast.Key(listed.Source.Claim.Name)), entry);
    }

    private static string[] NameWords(string name) => [.. Words.In(name).Where(word => !NameCheck.IsOpener(word.Bare)).Select(word => word.Bare.ToLowerInvariant())];

    private sealed record Listed(Sourced<ActorClaim> Source, int Mentions, int Rank);

    private sealed class Entry
    {
        public List<Listed> Listed { get; } = [];

        public string Name => Listed[0].Source.Claim.Name;

        public int Mentions => Listed.Sum(listed => listed.Mentions);

        public StoryActor Actor => new(
            Name,
            Listed.CountBy(listed => listed.Source.Claim.Kind).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key).First().Key,
            Listed.Select(listed => listed.Source.Claim.Role).FirstOrDefault(role => role is not null),
            [.. Listed.SelectMany(listed => listed.Source.Claim.Aliases.Prepend(listed.Source.Claim.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Where(alias => !string.Equals(alias, Name, StringComparison.OrdinalIgnoreCase))],
            Listed.Select(listed => listed.Source.Claim.Significance).FirstOrDefault(significance => significance is not null),
            Mentions,
            [.. Listed.Select(listed => listed.Source)]);

        public bool HasName(string name) => Listed.Exists(listed => string.Equals(Cast.Key(listed.Source.Claim.Name), Cast.Key(name), StringComparison.OrdinalIgnoreCase));

        public bool Takes(Sourced<ActorClaim> source) => Listed.TrueForAll(listed => MayBeOne(listed.Source.Claim, source.Claim) && listed.Source.Voice != source.Voice)
            && Listed.Exists(listed => AreOne(listed.Source.Claim, source.Claim));

        private static bool AreOne(ActorClaim one, ActorClaim other) => HaveOneName(one, other) || one.Kind == ActorKind.Person && other.Kind == ActorKind.Person && NamesAgree(NameWords(one.Name), NameWords(other.Name))
            || one.Kind != ActorKind.Person && other.Kind != ActorKind.Person && (ProperNames(one).Overlaps(ProperNames(other)) || IsAcronymOf(one.Name, other.Name) || IsAcronymOf(other.Name, one.Name));

        private static bool HaveOneName(ActorClaim one, ActorClaim other) => string.Equals(Cast.Key(one.Name), Cast.Key(other.Name), StringComparison.OrdinalIgnoreCase);

        /// <summary>A name of several words is one actor's, whatever each article takes them for; "Jordan" may be a man or a state.</summary>
        private static bool MayBeOne(ActorClaim one, ActorClaim other) => HaveOneName(one, other) && one.Name.Contains(' ', StringComparison.Ordinal) ||
            (one.Kind == ActorKind.Person) == (other.Kind == ActorKind.Person)
            && (one.Kind != ActorKind.Person || NamesAgree(NameWords(one.Name), NameWords(other.Name)));

        /// <summary>"Ruiz", "A. Ruiz" and "Ana Ruiz" agree; "Ana Ruiz" and "Pedro Ruiz" do not.</summary>
        private static bool NamesAgree(string[] one, string[] other)
        {
            if (one.Length == 0 || other.Length == 0)
                return false;
            var (brief, full) = one.Length <= other.Length ? (one, other) : (other, one);
            return brief.All(word => full.Contains(word) || word.Length == 1 && full.Any(name => name[0] == word[0])
                || full.Any(name => name.Length == 1 && name[0] == word[0])) && brief.Any(word => word.Length > 1 && full.Contains(word));
        }

        private static HashSet<string> ProperNames(ActorClaim actor) => actor.Aliases.Prepend(actor.Name).Select(Cast.Key)
            .Where(name => name.Length > 1 && char.IsUpper(name[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);

        private static bool IsAcronymOf(string letters, string name) => letters.Length is > 1 and < 8 && letters.All(char.IsUpper)
            && string.Concat(Words.In(name).Where(word => word.IsCapitalised).Select(word => word.Bare[0])) == letters;
    }
}
