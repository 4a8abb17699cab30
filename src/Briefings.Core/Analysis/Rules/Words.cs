using System.Collections.Frozen;

namespace Briefings.Analysis.Rules;

/// <summary>The word lists by name; what each holds is said in the head of its file.</summary>
internal static class Words
{
    public static readonly FrozenSet<string> Abbreviations = WordList.Named("abbreviations");
    public static readonly FrozenSet<string> AddressingVerbs = WordList.Named("addressing-verbs");
    public static readonly FrozenSet<string> AnyOrganisation = WordList.Named("any-organisation");
    public static readonly FrozenSet<string> Auxiliaries = WordList.Named("auxiliaries");
    public static readonly FrozenSet<string> AwardNouns = WordList.Named("award-nouns");
    public static readonly FrozenSet<string> Common = WordList.Named("common");
    public static readonly FrozenSet<string> CompanyForms = WordList.Named("company-forms");
    public static readonly FrozenSet<string> Conjunctions = WordList.Named("conjunctions");
    public static readonly FrozenSet<string> Dangling = WordList.Named("dangling");
    public static readonly FrozenSet<string> Dates = WordList.Named("dates");
    public static readonly FrozenSet<string> Determiners = WordList.Named("determiners");
    public static readonly FrozenSet<string> EmptyIt = WordList.Named("empty-it");
    public static readonly FrozenSet<string> FamilyFirst = WordList.Named("family-first");
    public static readonly FrozenSet<string> GivenFemale = WordList.Named("given-female");
    public static readonly FrozenSet<string> GivenMale = WordList.Named("given-male");
    public static readonly FrozenSet<string> HeWords = WordList.Named("he-words");
    public static readonly FrozenSet<string> Honorifics = WordList.Named("honorifics");
    public static readonly FrozenSet<string> HyphenTails = WordList.Named("hyphen-tails");
    public static readonly FrozenSet<string> JourneyWords = WordList.Named("journey-words");
    public static readonly FrozenSet<string> Juniors = WordList.Named("juniors");
    public static readonly FrozenSet<string> Languages = WordList.Named("languages");
    public static readonly FrozenSet<string> Leaders = WordList.Named("leaders");
    public static readonly FrozenSet<string> LeaderWords = WordList.Named("leader-words");
    public static readonly FrozenSet<string> NameParticles = WordList.Named("name-particles");
    public static readonly FrozenSet<string> NotNames = WordList.Named("not-names");
    public static readonly FrozenSet<string> Numbers = WordList.Named("numbers");
    public static readonly FrozenSet<string> OrganisationEnds = WordList.Named("organisation-ends");
    public static readonly FrozenSet<string> OrganisationFollowed = WordList.Named("organisation-followed");
    public static readonly FrozenSet<string> OrganisationHeads = WordList.Named("organisation-heads");
    public static readonly FrozenSet<string> OrganisationNouns = WordList.Named("organisation-nouns");
    public static readonly FrozenSet<string> OrganisationOwned = WordList.Named("organisation-owned");
    public static readonly FrozenSet<string> PersonOwned = WordList.Named("person-owned");
    public static readonly FrozenSet<string> PersonVerbs = WordList.Named("person-verbs");
    public static readonly FrozenSet<string> PlaceEnds = WordList.Named("place-ends");
    public static readonly FrozenSet<string> PlaceHeads = WordList.Named("place-heads");
    public static readonly FrozenSet<string> PlaceOwners = WordList.Named("place-owners");
    public static readonly FrozenSet<string> PlacePrepositions = WordList.Named("place-prepositions");
    public static readonly FrozenSet<string> PossessiveNames = WordList.Named("possessive-names");
    public static readonly FrozenSet<string> Prepositions = WordList.Named("prepositions");
    public static readonly FrozenSet<string> Pronouns = WordList.Named("pronouns");
    public static readonly FrozenSet<string> PublicBodies = WordList.Named("public-bodies");
    public static readonly FrozenSet<string> RankWords = WordList.Named("rank-words");
    public static readonly FrozenSet<string> Regions = WordList.Named("regions");
    public static readonly FrozenSet<string> RoleModifiers = WordList.Named("role-modifiers");
    public static readonly FrozenSet<string> Roles = WordList.Named("roles");
    public static readonly FrozenSet<string> SheWords = WordList.Named("she-words");
    public static readonly FrozenSet<string> Silence = WordList.Named("silence");
    public static readonly FrozenSet<string> StateBodies = WordList.Named("state-bodies");
    public static readonly FrozenSet<string> StateForces = WordList.Named("state-forces");
    public static readonly FrozenSet<string> StateNouns = WordList.Named("state-nouns");
    public static readonly FrozenSet<string> StateOwned = WordList.Named("state-owned");
    public static readonly FrozenSet<string> StateOwners = WordList.Named("state-owners");
    public static readonly FrozenSet<string> Surnames = WordList.Named("surnames");
    public static readonly FrozenSet<string> ThingEnds = WordList.Named("thing-ends");
    public static readonly FrozenSet<string> ThingHeads = WordList.Named("thing-heads");
    public static readonly FrozenSet<string> TimeWords = WordList.Named("time-words");
    public static readonly FrozenSet<string> Titles = WordList.Named("titles");
    public static readonly FrozenSet<string> TitlesFemale = WordList.Named("titles-female");
    public static readonly FrozenSet<string> TitlesKept = WordList.Named("titles-kept");
    public static readonly FrozenSet<string> TitlesMale = WordList.Named("titles-male");
    public static readonly FrozenSet<string> Unions = WordList.Named("unions");
    public static readonly FrozenSet<string> WorkNouns = WordList.Named("work-nouns");

    private static readonly FrozenDictionary<string, string> ShortTitles =
        WordList.Lines("titles-short").Select(line => line.Split(' ', 2)).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>Endings by which a word is told for an adjective or an abstract noun.</summary>
    public static readonly string[] AdjectiveEnds = [.. WordList.Lines("adjective-ends")];

    /// <summary>Words that hold a sentence together and name nobody.</summary>
    public static readonly FrozenSet<string> Function =
        new[] { Determiners, Prepositions, Conjunctions, Auxiliaries, Pronouns }.SelectMany(list => list).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns that can stand for somebody who was named: "the minister", "the company", "the country".</summary>
    public static readonly FrozenSet<string> Describing =
        new[] { Roles, OrganisationNouns, StateNouns, StateBodies }.SelectMany(list => list).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"the", "you'll", "they've".</summary>
    public static bool IsFunction(string lower)
    {
        if (Function.Contains(lower))
            return true;
        var apostrophe = lower.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe > 0 && Pronouns.Contains(lower[..apostrophe]);
    }

    public static bool IsTitle(string word) => Titles.Contains(word) || TitlesMale.Contains(word) || TitlesFemale.Contains(word);

    public static bool IsGivenName(string word) => GivenMale.Contains(word) || GivenFemale.Contains(word);

    /// <summary>"sen." is "senator"; any other word is itself.</summary>
    public static string FullTitle(string lower) => ShortTitles.GetValueOrDefault(Bare(lower), lower);

    /// <summary>A word in lower case without the full stop of an abbreviation.</summary>
    public static string Bare(string lower) => lower.Length > 1 && lower[^1] == '.' && lower.IndexOf('.', StringComparison.Ordinal) == lower.Length - 1 ? lower[..^1] : lower;
}
