using System.Text.RegularExpressions;
using Briefings.Evidence.Search;

namespace Briefings.Evaluation;

/// <summary>The words of a text by number, so that places are compared by the words they hold and not by punctuation or white space.</summary>
internal sealed partial class Tokens
{
    private readonly Place[] tokens;

    public Tokens(string text) => tokens = [.. Token().Matches(text).Select(match => new Place(match.Index, match.Index + match.Length))];

    /// <summary>The numbers of all words that the places hold or touch.</summary>
    public IReadOnlySet<int> In(IEnumerable<Place> places)
    {
        var numbers = new HashSet<int>();
        foreach (var place in places)
            for (var at = FirstEndingAfter(place.Start); at < tokens.Length && tokens[at].Start < place.End; at++)
                numbers.Add(at);
        return numbers;
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    [GeneratedRegex(@"\w+(?:[.'’]\w+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
