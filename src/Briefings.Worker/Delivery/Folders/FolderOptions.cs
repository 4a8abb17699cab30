using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Delivery.Folders;

/// <summary>An entry of <c>Deliveries</c> of kind <c>folder</c>.</summary>
internal sealed class FolderOptions : DeliveryOptions, IValidatableObject
{
    /// <summary>Made where it is missing.</summary>
    [Required(ErrorMessage = "a folder")]
    public string Path { get; set; } = "";

    /// <summary>Of a file, without its extension; a slash makes a subfolder.</summary>
    public string Pattern { get; set; } = "{date}-{time}-{schedule}";

    /// <summary>Leads to the newest edition's file, beside the others; empty for no such link.</summary>
    public string Latest { get; set; } = "{schedule}-latest";

    [Formats, MinLength(1, ErrorMessage = "at least one of pdf, html, docx, md and json")]
    public string[]? Formats { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NamePattern.Parse(Pattern) is null)
            yield return new(NamePattern.Wanted, [nameof(Pattern)]);
        if (Latest.Length > 0 && NamePattern.Parse(Latest) is null)
            yield return new($"{NamePattern.Wanted}, or empty", [nameof(Latest)]);
        if (Latest == Pattern)
            yield return new("another name than Pattern, or empty", [nameof(Latest)]);
    }
}
