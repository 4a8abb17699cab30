using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Whose other name a name is, because the article says so: "Ada Winter, better known as Lola Frost", "Ada Winter (née Summer)".</summary>
internal sealed class KnownAs(Document document, IReadOnlyList<NameSpan> names)
{
    private const int LongestGap = 30;

    private readonly IReadOnlyList<Token> _tokens = document.Tokens;

    /// <summary>Index of the name that a name is another for; -1 where the article does not say so.</summary>
    public int Of(int index)
    {
        var name = names[index];
        if (name.Kind is not (NameKind.Person or NameKind.Unknown) || !IsAnnounced(name))
            return -1;
        for (var earlier = index - 1; earlier >= 0 && names[earlier].Sentence == name.Sentence && name.First - names[earlier].Last <= LongestGap; earlier--)
        {
            if (names[earlier].Kind == NameKind.Person)
                return earlier;
        }

        return -1;
    }

    // "known as", "known by her stage name", "née", "a.k.a."
    private bool IsAnnounced(NameSpan name)
    {
        var at = name.RoleFirst - 1;
        if (Word(at, name) == ",")
            at--;
        if (Word(at, name) is "née" or "nee" or "aka" or "a.k.a." or "alias")
            return true;
        if (Word(at, name) is "as")
            return Word(at - 1, name) is "known" || (Word(at - 1, name) == "identified" && Word(at - 2, name) == "self");
        if (Word(at, name) is "pseudonym" or "nickname" || (Word(at, name) == "name" && Word(at - 1, name) is "stage" or "pen" or "birth" or "maiden" or "real"))
            return Word(at - 1, name) is "her" or "his" or "the" || Word(at - 2, name) is "her" or "his" or "the";
        return false;
    }

    private string Word(int at, NameSpan name) => at >= 0 && _tokens[at].Sentence == name.Sentence ? _tokens[at].Lower : "";
}
