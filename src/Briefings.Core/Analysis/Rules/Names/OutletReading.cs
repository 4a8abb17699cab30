using Briefings.Analysis.Rules.Tokens;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Whether a name is that of the outlet which tells the story: it is no actor in it, unless the headline names it.</summary>
internal sealed class OutletReading
{
    private readonly Document _document;
    private readonly string[] _words;
    private readonly string? _acronym;

    public OutletReading(Document document)
    {
        _document = document;
        var outlet = Tokenizer.TokensOf(document.Article.Outlet ?? "");
        var first = outlet[0].Is("the") ? 1 : 0;
        _words = [.. Enumerable.Range(first, outlet.Count - first).Select(at => outlet[at].Lower)];
        _acronym = _words.Length > 1 ? Acronym.Of(outlet, first, outlet.Count - 1) : null;
        if (_words.Length == 0 || document.Article.Title.Contains(string.Join(' ', _words), StringComparison.OrdinalIgnoreCase))
            (_words, _acronym) = ([], null);
    }

    public NameSpan Read(NameSpan name) => IsOutlet(name) ? name with { Kind = NameKind.Thing, Known = null } : name;

    private bool IsOutlet(NameSpan name)
    {
        if (_words.Length == 0)
            return false;
        var tokens = _document.Tokens;
        if (name.Count == 1 && _acronym is not null && tokens[name.First].Shape == TokenShape.AllCaps && tokens[name.First].Is(_acronym))
            return true;
        // The name may have been cut at its end: "Penmarsh Post Publishing Co.".
        var first = name.RoleFirst;
        var same = 0;
        while (same < _words.Length && first + same < tokens.Count && tokens[first + same].Is(_words[same]))
            same++;
        return same == _words.Length && first + same > name.First && (same > 1 || name.Count == 1);
    }
}
