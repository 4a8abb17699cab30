using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Delivery;

/// <summary>What an entry of <c>Deliveries</c> may say whatever its kind.</summary>
internal abstract class DeliveryOptions
{
    public const string LanguageTag = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
    public const string LanguageWanted = "a language tag such as en or pt-BR";

    [Required]
    public string Kind { get; set; } = "";

    /// <summary>Names the destination where its own name would stand twice in a schedule. A new name is a new destination.</summary>
    [Length(1, 100, ErrorMessage = "between {1} and {2} characters")]
    public string? Name { get; set; }

    /// <summary>The schedule's own where it is not set.</summary>
    public string? Template { get; set; }

    /// <summary>The schedule's own where it is not set.</summary>
    [RegularExpression(LanguageTag, ErrorMessage = LanguageWanted)]
    public string? Language { get; set; }
}
