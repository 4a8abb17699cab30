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
        var outlet = new List<Token>();
        var text = document.Article.Outlet ?? "";
        new Tokenizer(text).Read(0, text.Length, 0, outlet);
        if (outlet is [{ Lower: "the" }, ..])
            outlet.RemoveAt(0);
        _words = [.. outlet.Select(token => token.Lower)];
        _acronym = outlet.Count > 1 ? Acronym.Of(new Framed<Token>([.. outlet], default), 0, outlet.Count - 1) : null;
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
