using System.Collections;

namespace Briefings.Analysis.Rules.Tokens;

/// <summary>A list that has something neutral before its first item and after its last: rules look at neighbours, and a text may begin and end anywhere.</summary>
internal sealed class Framed<T>(IReadOnlyList<T> items, T beyond) : IReadOnlyList<T>
{
    public T this[int index] => (uint)index < (uint)items.Count ? items[index] : beyond;

    public int Count => items.Count;

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
