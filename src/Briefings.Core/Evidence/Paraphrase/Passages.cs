using Briefings.Articles;

namespace Briefings.Evidence.Paraphrase;

/// <summary>An article's body as passages, and where each word, form or like word stands.</summary>
internal sealed class Passages
{
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Passage> bySentence = [];
    private readonly HashSet<(string, string)> pairs = [];

    public Passages(Source source)
    {
        var body = new List<Passage>();
        foreach (var sentence in source.Article.Body)
        {
            var passage = Passage.Of(source.Article.TextOf(sentence), source.TextOf(sentence), source.FiguresOf(sentence));
            foreach (var key in passage.Keys)
            {
                if (!places.TryGetValue(key, out var list))
                    places[key] = list = [];
                list.Add(body.Count);
            }

            for (var i = 1; i < passage.Terms.Count; i++)
                pairs.Add((passage.Terms[i - 1].Stem, passage.Terms[i].Stem));
            bySentence[sentence.Number] = passage;
            body.Add(passage);
        }

        Body = body;
    }

    public IReadOnlyList<Passage> Body { get; }

    public Passage? Of(Sentence sentence) => bySentence.GetValueOrDefault(sentence.Number);

    /// <summary>Whether the body has the term, a form of it or a word alike in meaning.</summary>
    public bool Has(Term term) => With(term).Any();

    /// <summary>Whether the body has the term itself or a form of it.</summary>
    public bool HasStem(Term term) => places.ContainsKey(term.Stem);

    /// <summary>The passages that have the term.</summary>
    public IEnumerable<Passage> With(Term term)
    {
        if (term.Keys.Length == 1)
            return (places.GetValueOrDefault(term.Stem) ?? []).Select(at => Body[at]).Where(passage => passage.Has(term));
        return term.Keys.SelectMany(key => places.GetValueOrDefault(key) ?? []).Distinct().Select(at => Body[at]).Where(passage => passage.Has(term));
    }

    /// <summary>Whether two words follow each other anywhere in the body.</summary>
    public bool HasPair(Term left, Term right) => pairs.Contains((left.Stem, right.Stem));
}
