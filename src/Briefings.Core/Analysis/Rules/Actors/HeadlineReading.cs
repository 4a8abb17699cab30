using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Whom the headline names, and what it calls them: "Ada Winter", of whom the article says "Ada Nicole Winter" and "Winter".</summary>
internal sealed class HeadlineReading
{
    private readonly string _title;
    private readonly Framed<Token> _tokens;
    private readonly string[] _words;
    private readonly HashSet<string> _capitals;
    private readonly bool _isSentence;

    public HeadlineReading(string title)
    {
        _title = title;
        _tokens = Tokenizer.TokensOf(_title);
        _words = [.. Enumerable.Range(0, _tokens.Count).Select(at => Folding.WithoutAccents(_tokens[at].Lower))];
        _capitals = [.. _words.Where((_, at) => _tokens[at].HasCapital)];
        // "Harbour Master Asks For Calm" has a capital on every word, and says nothing by it.
        _isSentence = _tokens.Has(0, _tokens.Count - 1, token => token.Shape == TokenShape.Lower && !Words.IsFunction(token.Lower));
    }

    /// <summary>
    /// Whom the headline names. Every name that it, the headline in the text or a line that is written like one has for them is added to their forms.
    /// </summary>
    public static IReadOnlyList<CastEntry> Read(Document document, CaseCensus census, IReadOnlyList<CastEntry> entries)
    {
        foreach (var sentence in document.Sentences.Where(sentence => census.IsShouted(sentence.Sentence)))
            _ = new HeadlineReading(document.Between(sentence.First, sentence.End - 1)).Named(entries);
        foreach (var printed in document.Article.Paragraphs.Where(paragraph => paragraph.Furniture == Furniture.Title))
            _ = new HeadlineReading(document.Text[printed.Start..printed.End]).Named(entries);
        return new HeadlineReading(document.Article.Title).Named(entries);
    }

    // Whom it names, each given every name that it has for them.
    private List<CastEntry> Named(IReadOnlyList<CastEntry> entries)
    {
        var meant = new List<CastEntry>();
        var named = entries.Where(entry => entry.NameWords.Length > 0 ? _capitals.Contains(entry.NameWords[^1]) : entry.Forms.Keys.Any(form => _capitals.Contains(form.ToLowerInvariant())));
        // "Duarte wins": of all who are called so the one that is meant, not her brothers.
        foreach (var namesakes in named.GroupBy(entry => entry.NameWords.LastOrDefault() ?? entry.Known))
        {
            var one = namesakes.MaxBy(entry => (entry.NameWords.Count(_capitals.Contains), entry.Weight))!;
            meant.Add(one);
            if (one is { IsPerson: true, Names: > 0, NameWords.Length: > 0 })
                AddName(one, entries);
        }

        return meant;
    }

    private void AddName(CastEntry entry, IReadOnlyList<CastEntry> entries)
    {
        for (var last = _tokens.Count - 1; last >= 0; last--)
        {
            if (_words[last] != entry.NameWords[^1] || !_tokens[last].HasCapital || (_isSentence && last + 1 < _tokens.Count && _tokens[last + 1].HasCapital))
                continue;
            var first = last;
            while (first > 0 && _tokens[first - 1].HasCapital && (Array.IndexOf(entry.NameWords, _words[first - 1]) >= 0 || entry.NameWords.Length == 1 && IsGivenName(first - 1)))
                first--;
            var name = _title[_tokens[first].Start.._tokens[last].End];
            if (first == last && IsFamilyName(last) && entries.All(other => other == entry || !other.NameWords.Contains(_words[last])))
                entry.AddForm(name);
            // "Santa Fe" is not all of Newmont-Santa Fe, and "DUARTE WINS" no other name of hers.
            if (first == last || (entry.NameWords.Length > 1 ? _words[first] != entry.NameWords[0] : IsAnothers(_words[first..(last + 1)], entry, entries)) || !name.Any(char.IsLower))
                continue;
            entry.AddName(name);
            return;
        }
    }

    // "Ada Winter" in the headline is not Mr. Winter, nor whoever else is called Winter where the article names an Ada.
    private static bool IsAnothers(string[] words, CastEntry entry, IReadOnlyList<CastEntry> entries) =>
        (GenderReading.OfName(words) is var gender && gender != Gender.Unknown && entry.Gender != Gender.Unknown && gender != entry.Gender)
        || entries.Any(other => other.Names > 0 && other.NameWords.Length > 1 && other.NameWords[0] == words[0]);

    // "Winter denies it", "A Day at Sea (Winter)"
    private bool IsFamilyName(int at) =>
        _tokens[at].Shape == TokenShape.Capitalised && (_isSentence ? !_tokens[at - 1].HasCapital : _tokens[at - 1].Is("(") && _tokens[at + 1].Is(")"));

    // "Winter" is called "Ada Winter" up there; a name that no list knows is one where capitals mean names.
    private bool IsGivenName(int at) =>
        Words.IsGivenName(_words[at])
        || (at > 0 && _isSentence && _tokens[at].Shape == TokenShape.Capitalised && !Words.IsFunction(_words[at]) && !Words.Common.Contains(_words[at]) && !Words.Roles.Contains(_words[at])
            && !Words.IsTitle(Words.Bare(_words[at])) && !Words.RoleModifiers.Contains(_words[at]) && Gazetteer.Demonyms.Match(_tokens, at, at + 1, out _) == 0 && !_tokens[at - 1].HasCapital);
}
