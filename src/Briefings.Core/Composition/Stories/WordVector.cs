namespace Briefings.Composition.Stories;

/// <summary>Weights of stems: the ranks of the stems in their order, and beside each its weight.</summary>
internal sealed record WordVector(int[] Stems, double[] Weights)
{
    public double Times(WordVector other)
    {
        var product = 0.0;
        for (var (mine, theirs) = (0, 0); mine < Stems.Length && theirs < other.Stems.Length;)
        {
            if (Stems[mine] == other.Stems[theirs])
                product += Weights[mine++] * other.Weights[theirs++];
            else if (Stems[mine] < other.Stems[theirs])
                mine++;
            else
                theirs++;
        }

        return product;
    }

    public WordVector Plus(WordVector other)
    {
        var (stems, weights) = (new List<int>(Stems.Length + other.Stems.Length), new List<double>(Stems.Length + other.Stems.Length));
        for (var (mine, theirs) = (0, 0); mine < Stems.Length || theirs < other.Stems.Length;)
        {
            var isMine = theirs == other.Stems.Length || mine < Stems.Length && Stems[mine] <= other.Stems[theirs];
            var isTheirs = mine == Stems.Length || theirs < other.Stems.Length && other.Stems[theirs] <= Stems[mine];
            stems.Add(isMine ? Stems[mine] : other.Stems[theirs]);
            weights.Add((isMine ? Weights[mine++] : 0) + (isTheirs ? other.Weights[theirs++] : 0));
        }

        return new WordVector([.. stems], [.. weights]);
    }
}
