using Briefings.Analysis.Rules.Names;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>An actor while the document is being read: what names them, and what speaks for which kind.</summary>
internal sealed class CastEntry(int number)
{
    /// <summary>In the order of first mention.</summary>
    public int Number => number;

    /// <summary>The name by which a word list knows it; null for all others.</summary>
    public string? Known { get; init; }

    public NameKind Kind { get; set; }

    /// <summary>Whose other names these are; null for most. Then nothing is counted here any more.</summary>
    public CastEntry? SameAs { get; set; }

    /// <summary>Each wording with how often it stands in the text, in the order of first use.</summary>
    public Dictionary<string, int> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>The wordings of <see cref="Forms"/> that name it.</summary>
    public HashSet<string> NameForms { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of the fullest name, lower case, hyphens parted; empty until one is known.</summary>
    public string[] NameWords { get; set; } = [];

    /// <summary>Whether somebody else is meant by the family name alone.</summary>
    public bool IsKin { get; set; }

    /// <summary>"the Minister for Housing", whom nothing names.</summary>
    public bool IsOffice { get; init; }

    /// <summary>Whether a letter is signed so.</summary>
    public bool IsSigner { get; set; }

    /// <summary>"Bobby" of Robert "Bobby" Lind, lower case.</summary>
    public string? Nickname { get; set; }

    public string? Role { get; set; }

    /// <summary>The words of all roles, lower case: what "the minister" can refer to.</summary>
    public HashSet<string> RoleWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Each office that it is said to hold.</summary>
    public List<Office> Offices { get; } = [];

    /// <summary>The titles it has been named with, lower case: "dr", "senator".</summary>
    public HashSet<string> Titles { get; } = new(StringComparer.Ordinal);

    public Gender Gender { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>How often the name itself stands in the text, adjectives not counted.</summary>
    public int Names { get; set; }

    /// <summary>How often the name stands inside a sentence, where its capital is its own.</summary>
    public int InnerNames { get; set; }

    public int PersonVotes { get; set; }

    /// <summary>How often a noun follows it: "Hwasong missiles".</summary>
    public int ModifierVotes { get; set; }

    /// <summary>How often it is one of many: "a Chevrolet", "your Labrador", "2,300 Humvees".</summary>
    public int KindOfThingVotes { get; set; }

    /// <summary>Nothing but its capital says what it is.</summary>
    public bool IsGuess { get; set; }

    public int PlaceVotes { get; set; }

    public int OrganisationVotes { get; set; }

    /// <summary>What only organisations have or are: "Brightwater's shareholders", "Aurelia Copper, which", "the newspaper La Marea".</summary>
    public int OrganisationSigns { get; set; }

    /// <summary>What only persons have: a title, an age, "who" behind the name.</summary>
    public int PersonSigns { get; set; }

    public double Weight { get; set; }

    public List<Mention> Mentions { get; } = [];

    public bool IsPerson => Kind == NameKind.Person;

    public void AddName(string form)
    {
        AddForm(form);
        NameForms.Add(form);
    }

    public void AddForm(string form) => Forms[form] = Forms.GetValueOrDefault(form) + 1;
}
