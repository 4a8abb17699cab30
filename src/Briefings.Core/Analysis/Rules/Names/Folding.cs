using System.Collections.Frozen;
using System.Text;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Names are compared without their accents: one newspaper writes "Dvořák", the next "Dvorak".</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, char> Plain =
        WordList.Lines("accents").Select(line => line.Split(' ')).SelectMany(columns => columns[1].Select(accented => (accented, columns[0][0]))).ToFrozenDictionary(pair => pair.accented, pair => pair.Item2);

    public static string WithoutAccents(string lower) =>
        Ascii.IsValid(lower) ? lower : string.Create(lower.Length, lower, static (plain, word) =>
        {
            for (var at = 0; at < plain.Length; at++)
                plain[at] = Plain.GetValueOrDefault(word[at], word[at]);
        });
}
