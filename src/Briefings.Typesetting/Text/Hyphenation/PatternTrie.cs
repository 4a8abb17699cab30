using System.Runtime.InteropServices;

namespace Briefings.Typesetting.Text.Hyphenation;

/// <summary>Liang's patterns in a trie: each node a letter, its siblings chained; where a pattern ends, the values between its letters.</summary>
internal sealed class PatternTrie
{
    private const char WordEnd = '.';
    private const int None = 0;

    private struct Node
    {
        public char Letter;
        public int FirstChild;
        public int NextSibling;
        public byte[]? Values;
    }

    // Node 0 is the root, which is nobody's child: 0 also stands for none.
    private readonly List<Node> nodes = [default];

    /// <param name="pattern">Letters with values between them, as <c>.un1d2e</c>; a point stands for the word's start or end.</param>
    public void Add(string pattern)
    {
        var values = new List<byte> { 0 };
        var node = 0;
        foreach (var sign in pattern)
        {
            if (char.IsAsciiDigit(sign))
            {
                values[^1] = (byte)(sign - '0');
            }
            else
            {
                node = Child(node, sign) is var child and not None ? child : AddChild(node, sign);
                values.Add(0);
            }
        }

        CollectionsMarshal.AsSpan(nodes)[node].Values = [.. values];
    }

    /// <summary>Sets to true where the highest value before a unit is odd.</summary>
    public void Part(ReadOnlySpan<char> word, Span<bool> parts)
    {
        var values = new byte[word.Length + 3];
        for (var start = 0; start < word.Length + 2; start++)
        {
            var node = 0;
            for (var at = start; at < word.Length + 2; at++)
            {
                node = Child(node, at == 0 || at > word.Length ? WordEnd : word[at - 1]);
                if (node == None)
                    break;
                if (nodes[node].Values is not { } found)
                    continue;
                for (var value = 0; value < found.Length; value++)
                    values[start + value] = Math.Max(values[start + value], found[value]);
            }
        }

        for (var at = 0; at < word.Length; at++)
            parts[at] = values[at + 1] % 2 == 1;
    }

    private int Child(int parent, char letter)
    {
        var all = CollectionsMarshal.AsSpan(nodes);
        var child = all[parent].FirstChild;
        while (child != None && all[child].Letter != letter)
            child = all[child].NextSibling;
        return child;
    }

    private int AddChild(int parent, char letter)
    {
        nodes.Add(new Node { Letter = letter, NextSibling = nodes[parent].FirstChild });
        CollectionsMarshal.AsSpan(nodes)[parent].FirstChild = nodes.Count - 1;
        return nodes.Count - 1;
    }
}
