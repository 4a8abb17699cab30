using System.Collections.Frozen;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Every verb of the word lists, by every form of it.</summary>
internal static class Verbs
{
    // Static fields are set in this order: each needs the one before.
    private static readonly FrozenSet<string> CueStems =
        WordList.Lines("cue-verbs").Select(line => line[..line.AsSpan().IndexOfAny(' ', ':')]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Verb Verb, VerbForm Forms)> ByForm = Read();

    private static readonly FrozenSet<string> SeldomNouns = ReadSeldomNouns();

    /// <summary>Verbs of saying whose spelling is hardly ever a noun: "says", "believes", not "claims".</summary>
    public static bool IsSeldomNoun(string lower) => SeldomNouns.Contains(lower);

    /// <summary>Whether a verb can have somebody's words or thoughts as its object.</summary>
    public static bool Attributes(Verb verb) => CueStems.Contains(verb.Base);

    public static bool TryGet(string lower, out Verb verb, out VerbForm forms)
    {
        bool known = ByForm.TryGetValue(lower, out var found);
        (verb, forms) = found;
        return known;
    }

    /// <summary>The verb with this base form; spelt as a regular one where the lists do not have it.</summary>
    public static Verb Of(string stem) =>
        ByForm.TryGetValue(stem, out var found) && found.Verb.Base == stem ? found.Verb : Verb.Regular(stem);

    private static FrozenSet<string> ReadSeldomNouns()
    {
        var nouns = WordList.Lines("noun-verbs").SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return ByForm
            .Where(entry => CueStems.Contains(entry.Value.Verb.Base) && !nouns.Contains(entry.Key))
            .Select(entry => entry.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, (Verb, VerbForm)> Read()
    {
        Dictionary<string, (Verb, VerbForm)> forms = new(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("irregular-verbs"))
        {
            Add(forms, Verb.Irregular(line.Split(' ')));
        }
        foreach (string stem in WordList.Lines("verbs").SelectMany(line => line.Split(' ')).Concat(CueStems.Order(StringComparer.Ordinal)))
        {
            if (!forms.ContainsKey(stem))
            {
                Add(forms, Verb.Regular(stem));
            }
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, (Verb Verb, VerbForm Forms)> forms, Verb verb)
    {
        Add(verb.Base, VerbForm.Base);
        Add(verb.Present, VerbForm.Present);
        Add(verb.Past, VerbForm.Past);
        Add(verb.Participle, VerbForm.Participle);
        Add(verb.Gerund, VerbForm.Gerund);

        // The first verb with a spelling keeps it: "found" is of find, "felt" of feel.
        void Add(string form, VerbForm kind)
        {
            if (!forms.TryGetValue(form, out var known))
            {
                forms[form] = (verb, kind);
            }
            else if (ReferenceEquals(known.Verb, verb))
            {
                forms[form] = (verb, known.Forms | kind);
            }
        }
    }
}
