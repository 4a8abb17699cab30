using System.Text;
using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Facts;

/// <summary>The words of an article's story: body, title and captions. A name that stands only in the byline, the outlet or a note on the author has no part in it.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> words;
    private readonly HashSet<string> acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> initials = new(StringComparer.Ordinal);

    public Vocabulary(Article article, Func<Sentence, IReadOnlyList<Word>> wordsOf)
    {
        words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var all in article.Sentences.Where(TellsTheStory).Select(wordsOf).Prepend(new WordedText(article.Title).Words))
        {
            foreach (var word in all)
            {
                words.Add(word.Bare);
                if (word.IsAcronym)
                    acronyms.Add(word.Bare);
            }

            foreach (var run in Words.CapitalisedRuns(all))
                AddInitials(run);
        }
    }

    private static bool TellsTheStory(Sentence sentence) => sentence.Furniture is
        null or Furniture.Title or Furniture.Standfirst or Furniture.Dateline or Furniture.Heading or Furniture.Caption;

    public bool Has(string word) => words.Contains(word);

    /// <summary>Whether the article has a word of capitals alone.</summary>
    public bool HasAcronym(string letters) => acronyms.Contains(letters);

    /// <summary>Whether the article has a run of capitalised words with these initials ("UN" for United Nations).</summary>
    public bool HasInitials(string acronym) => initials.Contains(acronym);

    private void AddInitials(IReadOnlyList<Word> run)
    {
        for (var first = 0; first < run.Count; first++)
        {
            var letters = new StringBuilder();
            for (var i = first; i < run.Count && letters.Length < 8; i++)
            {
                letters.Append(run[i].Bare[0]);
                if (letters.Length > 1)
                    initials.Add(letters.ToString());
            }
        }
    }
}
