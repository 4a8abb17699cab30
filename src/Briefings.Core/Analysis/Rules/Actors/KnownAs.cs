using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Whose other name a name is, because the article says so: "Ada Winter, better known as Lola Frost", "Ada Winter (née Summer)".</summary>
internal sealed class KnownAs(Document document, IReadOnlyList<NameSpan> names)
{
    private const int LongestGap = 30;

    private readonly Framed<Token> _tokens = document.Tokens;

    /// <summary>Index of the name that a name is another for; -1 where the article does not say so.</summary>
    public int Of(int index)
    {
        var name = names[index];
        if (name.Kind is NameKind.Person or NameKind.Unknown or NameKind.Place && IsTranslation(index))
            return Native(index);
        if (name.Kind is not (NameKind.Person or NameKind.Unknown))
            return -1;
        // "known as Ada Winter and Ada the Tall"
        if (!IsAnnounced(name))
            return index > 0 && Word(name.First - 1, name) is "and" or "or" && names[index - 1].Last == name.First - 2 && IsAnnounced(names[index - 1]) ? Of(index - 1) : -1;
        for (var earlier = index - 1; earlier >= 0 && names[earlier].Sentence == name.Sentence && Gap(names[earlier], name) <= LongestGap; earlier--)
        {
            if (names[earlier] is { Kind: NameKind.Person } or { Kind: NameKind.Unknown, Count: > 1 } || IsHeadword(names[earlier]))
                return earlier;
        }

        return -1;
    }

    // "Theodorus of Tabenna (c. 314 – 368), also known as": whom the sentence begins with.
    private bool IsHeadword(NameSpan name) => name.Kind == NameKind.Unknown && (name.First == 0 || _tokens[name.First - 1].Sentence != name.Sentence);

    // "known as", "known by her stage name", "née", "a.k.a."
    private bool IsAnnounced(NameSpan name)
    {
        var at = name.RoleFirst - 1;
        if (Word(at, name) == ",")
            at--;
        if (IsBearer(at, name))
            return true;
        if (Word(at, name) is "née" or "nee" or "aka" or "a.k.a." or "alias")
            return true;
        if (Word(at, name) is "as")
            return Word(at - 1, name) is "known" or "self-identified" || (Word(at - 1, name) == "identified" && Word(at - 2, name) == "self");
        if (Word(at, name) is "pseudonym" or "nickname" || (Word(at, name) == "name" && Word(at - 1, name) is "stage" or "pen" or "birth" or "maiden" or "real"))
            return Word(at - 1, name) is "her" or "his" or "the" || Word(at - 2, name) is "her" or "his" or "the";
        return false;
    }

    // "Ada Winter was a pen name of the poet Edda Summer"
    private bool IsBearer(int at, NameSpan name)
    {
        while (Words.Roles.Contains(Word(at, name)) || Words.RoleModifiers.Contains(Word(at, name)) || Word(at, name) == "the" || Gazetteer.Demonyms.Match(_tokens, Math.Max(at, 0), at + 1, out _) > 0)
            at--;
        return Word(at, name) == "of" && (Word(at - 1, name) is "pseudonym" || (Word(at - 1, name) == "name" && Word(at - 2, name) is "stage" or "pen"));
    }

    /// <summary>"Ada Winter (Latin: Ada Hiberna)": the same name in another language, by which the article does not call its bearer.</summary>
    public bool IsTranslation(int index) =>
        IsInOtherLanguage(names[index]) && Native(index) >= 0;

    private int Native(int index)
    {
        var name = names[index];
        for (var earlier = index - 1; earlier >= 0 && names[earlier].Sentence == name.Sentence; earlier--)
        {
            if (names[earlier].Kind is NameKind.Person or NameKind.Unknown or NameKind.Place && IsOpenBehind(names[earlier], name))
                return earlier;
        }

        return -1;
    }

    private bool IsInOtherLanguage(NameSpan name) =>
        Word(name.First - 1, name) == ":" && Word(name.First - 2, name).Length > 0 && _tokens[name.First - 2].HasCapital
        && (Words.Languages.Contains(_tokens[name.First - 2].Lower) || Gazetteer.Demonyms.Match(_tokens, name.First - 2, name.First - 1, out _) > 0);

    private bool IsOpenBehind(NameSpan native, NameSpan name) => native.Last + 1 < name.First && _tokens[native.Last + 1].Is("(") && !Enumerable.Range(native.Last + 1, name.First - native.Last - 1).Any(at => _tokens[at].Is(")"));

    // What stands in parentheses between two names keeps them no further apart.
    private int Gap(NameSpan earlier, NameSpan name)
    {
        int gap = 0, depth = 0;
        for (var at = earlier.Last; at < name.First; at++)
        {
            if (_tokens[at].Is("("))
                depth++;
            gap += depth == 0 ? 1 : 0;
            if (_tokens[at].Is(")") && depth > 0)
                depth--;
        }

        return gap;
    }

    private string Word(int at, NameSpan name) => at >= 0 && _tokens[at].Sentence == name.Sentence ? _tokens[at].Lower : "";
}
