using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Delivery.Mail;

/// <summary>One reader: a message of their own, and so a delivery of their own.</summary>
internal sealed class Recipient : IValidatableObject
{
    [Required(ErrorMessage = MailAddress.Wanted)]
    public string Address { get; set; } = "";

    /// <summary>The delivery's own where it is not set.</summary>
    public string? Template { get; set; }

    /// <summary>The delivery's own where it is not set.</summary>
    [RegularExpression(DeliveryOptions.LanguageTag, ErrorMessage = DeliveryOptions.LanguageWanted)]
    public string? Language { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MailAddress.Parse(Address) is null)
            yield return new(MailAddress.Wanted, [nameof(Address)]);
    }
}
