namespace Briefings.Analysis.Rules.Tokens;

/// <summary>A list that has something neutral before its first item and after its last: rules look at neighbours, and a text may begin and end anywhere.</summary>
internal sealed class Framed<T>(T[] items, T beyond)
{
    private readonly T beyond = beyond;

    public ref readonly T this[int index] => ref (uint)index < (uint)items.Length ? ref items[index] : ref beyond;

    public int Count => items.Length;

    /// <summary>Whether one from the first to the last is such.</summary>
    public bool Has(int first, int last, Func<T, bool> such)
    {
        for (var at = first; at <= last; at++)
        {
            if (such(this[at]))
                return true;
        }

        return false;
    }
}
