using MimeKit;

namespace Briefings.Worker.Delivery.Mail;

/// <summary>An address of the configuration: one mailbox, with a display name or without, in any script.</summary>
internal static class MailAddress
{
    public const string Wanted = "an address such as anna@example.org or Anna <anna@example.org>";

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    public static MailboxAddress? Parse(string text) =>
        !text.Any(char.IsControl) && MailboxAddress.TryParse(Strict, text, out var address) && address.Route.Count == 0 ? address : null;

    /// <summary>Whether the part before the @ needs a server that takes letters beyond ASCII.</summary>
    public static bool NeedsInternational(MailboxAddress address) => !System.Text.Ascii.IsValid(address.LocalPart);
}
