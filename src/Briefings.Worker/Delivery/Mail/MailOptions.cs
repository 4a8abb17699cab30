using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Delivery.Mail;

/// <summary>An entry of <c>Deliveries</c> of kind <c>email</c>.</summary>
internal sealed class MailOptions : DeliveryOptions, IValidatableObject
{
    [Required(ErrorMessage = "the mail server's name")]
    public string Host { get; set; } = "";

    /// <summary>587 for <c>starttls</c>, 465 for <c>implicit</c>, 25 for <c>none</c> where it is not set.</summary>
    [Range(1, 65535, ErrorMessage = "between {1} and {2}")]
    public int? Port { get; set; }

    /// <summary><c>starttls</c> and <c>implicit</c> send nothing unless the line is encrypted; <c>none</c> never encrypts.</summary>
    [AllowedValues("starttls", "implicit", "none")]
    public string Tls { get; set; } = "starttls";

    /// <summary>Authorities to believe instead of the machine's, as PEM: for a private mail server.</summary>
    public string? CaFile { get; set; }

    public string? User { get; set; }

    [RegularExpression(Secret.Variable, ErrorMessage = Secret.VariableWanted)]
    public string? PasswordFrom { get; set; }

    /// <summary>In place of a password: names the variable that holds an OAuth 2 access token, sent as XOAUTH2.</summary>
    [RegularExpression(Secret.Variable, ErrorMessage = Secret.VariableWanted)]
    public string? TokenFrom { get; set; }

    [Required(ErrorMessage = MailAddress.Wanted)]
    public string From { get; set; } = "";

    [Required(ErrorMessage = RecipientsWanted), MinLength(1, ErrorMessage = RecipientsWanted)]
    public Recipient[]? To { get; set; }

    /// <summary>A mailto: or https: address that ends the subscription; <c>{recipient}</c> in it is the reader's address.</summary>
    public string? Unsubscribe { get; set; }

    [Formats]
    public string[]? Formats { get; set; }

    /// <summary>Of the whole message as it is sent, a third larger than its files.</summary>
    [Range(1, 150, ErrorMessage = "between {1} and {2}")]
    public int MaxMegabytes { get; set; } = 20;

    /// <summary>Longest time to connect, and longest time to send.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ErrorMessage = "between {1} and {2}")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    private const string RecipientsWanted = """a list of recipients such as {{ "address": "anna@example.org" }}""";

    public int PortOrDefault => Port ?? Tls switch { "implicit" => 465, "none" => 25, _ => 587 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MailAddress.Parse(From) is null)
            yield return new(MailAddress.Wanted, [nameof(From)]);
        if (PasswordFrom is not null && TokenFrom is not null)
            yield return new("left out where there is a PasswordFrom", [nameof(TokenFrom)]);
        else if (User is null != (PasswordFrom ?? TokenFrom) is null)
            yield return new("set together with PasswordFrom or TokenFrom, or none of them", [nameof(User)]);
        if (User is not null && Tls == "none")
            yield return new("starttls or implicit where there is a User: a password does not travel in the clear", [nameof(Tls)]);
        if (Unsubscribe is not null && !(Uri.TryCreate(Unsubscribe.Replace("{recipient}", "", StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "https" or "mailto"
            && System.Text.Ascii.IsValid(Unsubscribe) && !Unsubscribe.Any(c => c is <= ' ' or '<' or '>')))
            yield return new("a mailto: or https: address", [nameof(Unsubscribe)]);
    }
}
