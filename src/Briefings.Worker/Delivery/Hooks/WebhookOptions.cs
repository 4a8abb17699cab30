using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>An entry of <c>Deliveries</c> of kind <c>webhook</c>.</summary>
internal sealed class WebhookOptions : HookOptions, IValidatableObject
{
    /// <summary>This or <see cref="HookOptions.UrlFrom"/>.</summary>
    public string? Url { get; set; }

    /// <summary>Names the environment variable with the secret that signs: <c>whsec_</c> and Base64, or any text, of 16 bytes at least.</summary>
    [Required(ErrorMessage = Secret.VariableWanted), RegularExpression(Secret.Variable, ErrorMessage = Secret.VariableWanted)]
    public string? SecretFrom { get; set; }

    [Formats]
    public string[]? Formats { get; set; }

    /// <summary><c>redo</c>: the receiver knows the Idempotency-Key. <c>hold</c>: it does not, and a person decides.</summary>
    [AllowedValues("redo", "hold")]
    public string InDoubt { get; set; } = "redo";

    /// <summary>Of the whole body as it is sent, a third larger than its files.</summary>
    [Range(1, 100, ErrorMessage = "between {1} and {2}")]
    public int MaxMegabytes { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is null == UrlFrom is null)
            yield return new("set, or else UrlFrom, and not both", [nameof(Url)]);
        if (Url is not null && HookAddress.Parse(Url, AllowHttp) is null)
            yield return new(HookAddress.Wanted, [nameof(Url)]);
    }
}
