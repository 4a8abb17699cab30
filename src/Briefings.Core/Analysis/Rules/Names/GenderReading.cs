namespace Briefings.Analysis.Rules.Names;

/// <summary>What a name's first word says of a person's gender.</summary>
internal static class GenderReading
{
    public static Gender OfName(string[] words)
    {
        if (words.Length < 2)
            return Gender.Unknown;
        foreach (var word in words.AsSpan(0, words.Length - 1))
        {
            var isMale = Words.GivenMale.Contains(word);
            var isFemale = Words.GivenFemale.Contains(word);
            if (isMale != isFemale)
                return isMale ? Gender.Male : Gender.Female;
            if (isMale)
                return Gender.Unknown;
        }

        return Gender.Unknown;
    }
}
