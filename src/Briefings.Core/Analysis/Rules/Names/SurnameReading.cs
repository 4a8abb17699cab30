using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Whether a word that looks like no name is one, because somebody bears it: "Cortese" where the article names Ada Cortese.</summary>
internal sealed class SurnameReading(Document document, IEnumerable<NameSpan> names)
{
    private readonly HashSet<string> _surnames = names.Where(name => name.Kind == NameKind.Person && name.Count > 1)
        .Select(name => document.Tokens[name.Last].Lower).Where(word => !Words.Common.Contains(word) && !Words.NotNames.Contains(word)).ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> _persons = names.Where(name => name.Kind == NameKind.Person).Select(name => document.Tokens[name.Last].Lower).ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> _listed = names.Where(name => name is { Known: not null, Count: > 1 }).Select(name => name.Known!).ToHashSet(StringComparer.Ordinal);

    /// <summary>"the Harbour Post Cortese said": a paper, and she; "the Cortese-Winter summit": nobody; any other name is one.</summary>
    public IEnumerable<NameSpan> Part(NameSpan name)
    {
        if (name.Count == 1 && document.Tokens[name.Last].Lower.Split('-') is [var one, var other] && _persons.Contains(one) && _persons.Contains(other))
            return [];
        var end = name.Last - 1;
        if (name.Count < 3 || name.Kind is not (NameKind.Organisation or NameKind.Unknown) || !_surnames.Contains(document.Tokens[name.Last].Lower) || !Words.OrganisationEnds.Contains(document.Tokens[end].Lower))
            return [name];
        return [name with { Last = end, Kind = NameKind.Organisation, Known = Gazetteer.Organisations.Match(document.Tokens, name.First, name.Last, out var listed) == name.Count - 1 ? listed : null },
            name with { First = name.Last, RoleFirst = name.Last, Kind = NameKind.Unknown, Known = null }];
    }

    public NameSpan Read(NameSpan name)
    {
        var word = document.Tokens[name.Last].Lower;
        if (name is { Kind: NameKind.Thing, Count: 1 } && document.Tokens[name.First].Shape == TokenShape.Capitalised && _surnames.Contains(word))
            return name with { Kind = NameKind.Unknown };
        // "Fox", where the article names Clara Fox and no Fox News
        if (name is { Kind: NameKind.Organisation, Known: { } known, Count: 1 } && document.Tokens[name.First].Shape == TokenShape.Capitalised && _surnames.Contains(word) && !_listed.Contains(known))
            return name with { Kind = NameKind.Unknown, Known = null };
        // "the Corteses"
        var isFamily = name is { Kind: NameKind.Unknown, Count: 1, First: > 0 } && document.Tokens[name.First - 1].Is("the") && word.EndsWith('s') && _surnames.Contains(word[..^1]);
        return isFamily ? name with { Kind = NameKind.Group } : name;
    }
}
