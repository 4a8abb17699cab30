using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Organisations by what a text may shorten their names to: "Wagner" for the Wagner Group, "Security Council", "JCS".</summary>
internal sealed class ShortForms(Document document)
{
    private readonly Dictionary<string, CastEntry> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CastEntry> _byWholeForm = new(StringComparer.Ordinal);

    /// <summary>The organisation of any short form; null where none has it.</summary>
    public CastEntry? Find(string key) => _byForm.GetValueOrDefault(key);

    /// <summary>
    /// The organisation of a short form that is a whole name's equal: "Meridian Institute" for the Meridian Institute for Economics.
    /// "Bank of America" is not the Bank of America Stadium, "Democratic Union" not the Social Democratic Union.
    /// </summary>
    public CastEntry? FindWhole(string key) => _byWholeForm.GetValueOrDefault(key);

    /// <summary>"Senate", for the Senate of the United States: the body that everybody knows, named with its state; null for any other name.</summary>
    public string? ListedBody(NameSpan name)
    {
        var of = name.First + Gazetteer.Organisations.Match(document.Tokens, name.First, name.Last + 1, out var body);
        if (of == name.First || of >= name.Last || !document.Tokens[of].Is("of"))
            return null;
        var state = document.Tokens[of + 1].Is("the") ? of + 2 : of + 1;
        return state + Gazetteer.States.Match(document.Tokens, state, name.Last + 1, out _) == name.Last + 1 ? body : null;
    }

    public void Add(NameSpan name, CastEntry entry)
    {
        var words = entry.NameWords;
        // "Exeter School" is not the town where it stands.
        var isInTown = words[^1] is "school" or "college" or "hospital" or "airport" or "festival";
        for (var length = words.Length - 1; length >= 1; length--)
        {
            if (length > 1 || !(isInTown || Words.Common.Contains(words[0]) || Words.OrganisationHeads.Contains(words[0]) || Words.RoleModifiers.Contains(words[0]) || Words.IsGivenName(words[0])))
                Add(string.Join(' ', words[..length]), entry, isWhole: words[length] is "of" or "for");
            if ((length > 1 && (Words.OrganisationHeads.Contains(words[0]) || words[^(length + 1)] is "of" or "nations") || Words.OrganisationNouns.Contains(words[^1])) && words[^length] is not ("of" or "for" or "and" or "the"))
                Add(string.Join(' ', words[^length..]), entry, isWhole: words[^(length + 1)] is "of");
        }

        // "UC Berkeley"
        if (words is ["university", "of", var region, var campus])
            Add($"u{region[0]} {campus}", entry, isWhole: true);
        AddAcronyms(name, entry);
    }

    /// <summary>"Goldman", for Goldman Sachs; "National" is nobody, and "Philip" somebody else.</summary>
    public void AddListed(NameSpan name, CastEntry entry)
    {
        var first = document.Tokens[name.First];
        if (name.Count == 2 && first.Shape == TokenShape.Capitalised && !Words.Common.Contains(first.Lower) && !Words.IsGivenName(first.Lower) && !Words.NotNames.Contains(first.Lower) && !Words.RoleModifiers.Contains(first.Lower)
            && document.Tokens[name.Last].Shape == TokenShape.Capitalised && !Words.OrganisationEnds.Contains(document.Tokens[name.Last].Lower))
            _byForm.TryAdd(first.Lower, entry);
        AddAcronyms(name, entry);
    }

    private void AddAcronyms(NameSpan name, CastEntry entry)
    {
        if (Acronym.Of(document.Tokens, name.First, name.Last) is { } acronym)
            _byForm.TryAdd(acronym, entry);
        if (Acronym.Given(document.Tokens, name.Last + 1) is { } given)
            _byForm[given] = entry;
    }

    private void Add(string form, CastEntry entry, bool isWhole)
    {
        _byForm.TryAdd(form, entry);
        if (isWhole)
            _byWholeForm.TryAdd(form, entry);
    }
}
