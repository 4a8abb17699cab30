using System.Collections.Frozen;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Whether one given name is short for another: "Larry" and "Lawrence".</summary>
internal static class Nicknames
{
    private static readonly FrozenSet<(string Short, string Full)> Pairs =
        WordList.Lines("nicknames").Select(line => line.Split(' ')).SelectMany(words => words.Skip(1).Select(full => (words[0], full))).ToFrozenSet();

    public static bool AreOne(string one, string other) => Pairs.Contains((one, other)) || Pairs.Contains((other, one));
}
