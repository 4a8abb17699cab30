using System.Numerics;
using Briefings.Analysis.Rules.Names;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Puts the actors in the order of their importance and gives each its name.</summary>
internal static class CastRanking
{
    private const int MostAliases = 12;

    // What it is worth to be named by the headline; to be who says "I" in an interview or a letter, most of whose mentions are that word.
    private const double Named = 2;
    private const double Speaking = 4;

    public static Cast Cast(Document document, CaseCensus census, IReadOnlyList<CastEntry> entries, IReadOnlyList<(Mention Mention, CastEntry Entry)> mentions)
    {
        Weigh(document, entries, mentions);
        var inHeadline = HeadlineReading.Read(document, census, entries);
        foreach (var entry in inHeadline)
            entry.Weight += Named;
        foreach (var entry in new IntervieweeReading(document).Of(mentions, inHeadline).Concat(entries.Where(entry => entry.IsSigner)))
            entry.Weight += Speaking;
        var listed = entries.Where(IsActor).OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Number).ToList();
        var places = new int[entries.Count];
        Array.Fill(places, -1);
        for (var index = 0; index < listed.Count; index++)
            places[listed[index].Number] = index;

        var final = new List<Mention>(mentions.Count);
        foreach (var (mention, entry) in mentions)
        {
            var resolved = mention with { Actor = places[entry.Number] };
            final.Add(resolved);
            entry.Mentions.Add(resolved);
        }

        return new Cast([.. listed.Select(Member)], final);
    }

    private static bool IsActor(CastEntry entry) =>
        entry.Names > 0 && entry.Forms.Count > 0 && IsSurelyName(entry)
        && entry.Kind is NameKind.Person or NameKind.Organisation or NameKind.State or NameKind.Place or NameKind.Group;

    // One word that only ever begins sentences may be any word; one that only stands before nouns is
    // a make, a style or a people.
    private static bool IsSurelyName(CastEntry entry) =>
        entry.Known is not null || entry.NameWords.Length != 1 || entry.PersonVotes > 0 || entry.OrganisationSigns > 0 || Words.IsGivenName(entry.NameWords[0])
        || (entry.InnerNames > 0 && (!entry.IsGuess || entry.ModifierVotes + entry.KindOfThingVotes < entry.Names));

    /// <summary>
    /// How often, how early and through how much of the text somebody is spoken of, and whether the headline names them. The weights
    /// were tried on the graded salience of 60 documents of many kinds.
    /// </summary>
    private static void Weigh(Document document, IReadOnlyList<CastEntry> entries, IReadOnlyList<(Mention Mention, CastEntry Entry)> mentions)
    {
        var length = Math.Max(1, document.Sentences.Count);
        var tenths = new int[entries.Count];
        foreach (var (mention, entry) in mentions)
        {
            var place = document.IndexOf(mention.Sentence);
            if (tenths[entry.Number] == 0)
                entry.Weight = Math.Pow(1 - ((double)place / length), 3);
            tenths[entry.Number] |= 1 << (10 * place / length);
        }

        foreach (var group in mentions.GroupBy(mention => mention.Entry))
        {
            var spoken = group.Sum(mention => mention.Mention.Kind switch { MentionKind.Name => 1.0, MentionKind.Description => 0.7, _ => 0.5 });
            group.Key.Weight += Math.Log(1 + spoken) + (0.4 * BitOperations.PopCount((uint)tenths[group.Key.Number]))
                + group.Key.Kind switch { NameKind.Person => 0.3, NameKind.Place => -0.5, _ => 0.0 };
        }
    }

    private static CastMember Member(CastEntry entry)
    {
        var name = NameOf(entry);
        var aliases = entry.Forms.OrderByDescending(form => form.Value).Select(form => OneLine(form.Key)).DistinctBy(form => form.StartsWith("The ", StringComparison.Ordinal) ? 't' + form[1..] : form)
            .Where(form => form != name && form != "the " + name && form != "The " + name).Take(MostAliases);
        return new CastMember(name, KindOf(entry.Kind), entry.IsPerson ? entry.Gender : Gender.Neuter, entry.IsPlural, RoleOf(entry), [.. aliases], entry.Mentions);
    }

    // "the senator", where no other words say what they are.
    private static string? RoleOf(CastEntry entry)
    {
        if (entry.Role is not null || !entry.IsPerson || entry.IsOffice)
            return entry.Role is null ? null : OneLine(entry.Role);
        var described = entry.Forms.Keys.FirstOrDefault(form => form.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !entry.NameForms.Contains(form));
        return described is null ? null : OneLine(described[4..]);
    }

    // "Sir Alastair Penrose" is called so in full, and is Alastair Penrose.
    private static string WithoutHonorific(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && name.IndexOf(' ', space + 1) > 0 && Words.Honorifics.Contains(Words.Bare(name[..space].ToLowerInvariant())) ? name[(space + 1)..] : name;
    }

    // A state by its own name where the article gives it; anybody else by the name of most words.
    private static string NameOf(CastEntry entry)
    {
        if (entry.Known is not null && entry.Forms.ContainsKey(entry.Known))
            return entry.Known;
        var named = entry.Forms.Where(form => entry.NameForms.Contains(form.Key)).ToList();
        // "U.S.", and not "Washington", which stands for it
        var own = named.Where(form => entry.Kind != NameKind.State || !Gazetteer.IsSeat(form.Key)).ToList();
        var forms = own.Count > 0 ? own : named;
        return WithoutHonorific(OneLine(forms.DefaultIfEmpty(WithoutArticle(entry.Forms.First())).MaxBy(form => (Math.Min(WordCount(form.Key), 6), form.Key.Any(char.IsLower), -form.Key.Count(c => c == ' '), form.Value)).Key));
    }

    // "the Norwegian government", of a state that is not named otherwise
    private static KeyValuePair<string, int> WithoutArticle(KeyValuePair<string, int> form) =>
        form.Key.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? new(form.Key[4..], form.Value) : form;

    // Titles do not make a name fuller.
    private static int WordCount(string form) =>
        form.Split(' ').SkipWhile(word => Words.IsTitle(Words.Bare(word.ToLowerInvariant())) || Words.RoleModifiers.Contains(word.ToLowerInvariant())).Count();

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ActorKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => ActorKind.Person,
        NameKind.State => ActorKind.State,
        NameKind.Group => ActorKind.Group,
        NameKind.Place => ActorKind.Place,
        _ => ActorKind.Organisation,
    };
}
