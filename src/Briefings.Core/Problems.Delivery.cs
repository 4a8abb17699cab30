namespace Briefings;

// 7500-7999: delivery
public static partial class Problems
{
    public static Problem DeliveryKindUnknown(string key, IReadOnlyList<string> known) =>
        new("BRF7500", $"{key} must be one of {string.Join(", ", known)}.", "configuration");

    public static Problem DeliveryNameTwice(string key, string name) =>
        new("BRF7501", $"{key}: there is a delivery \"{name}\" in this schedule already. Give one of them a Name of its own.", "configuration");

    public static Problem DeliverySecretMissing(string key, string variable) =>
        new("BRF7502", $"{key} names the environment variable {variable}, which is not set. Set it; secrets are read from nowhere else.", "configuration");

    public static Problem DeliveryNoCertificates(string file) =>
        new("BRF7503", "The file holds no certificate that can be read. Give the authority's certificate as PEM.", file);

    public static Problem DeliveryTooLarge(string where, long limit) =>
        new("BRF7504", $"The edition is larger than the {limit / 1024} kB that may be sent here. Ask for fewer Formats, raise MaxMegabytes, or deliver to a folder.", where);

    public static Problem DeliveryFolderUnwritable(string path) =>
        new("BRF7510", "The edition cannot be put here. Check the delivery's folder, the rights of the service in it, and that nothing of another kind has the file's name.", path);

    public static Problem DeliveryDiskFull(string path) =>
        new("BRF7511", "The disk is full. No part of the file was left; free some space, and the delivery is tried again.", path);

    // E-mail

    public static Problem MailUnreachable(string server) =>
        new("BRF7520", "The mail server cannot be reached, or hung up. Check Host and Port and the network; the delivery is tried again.", server);

    public static Problem MailCertificate(string server) =>
        new("BRF7521", "The mail server's certificate is not trusted, or is of another name. Correct Host, or name the server's authority as CaFile.", server);

    public static Problem MailNoTls(string server) =>
        new("BRF7522", "The mail server offers no STARTTLS, and nothing is sent in the clear. Correct Port, use Tls implicit, or say Tls none where the way is safe.", server);

    public static Problem MailLoginRefused(string server, string variable) =>
        new("BRF7523", $"The mail server refuses the user and password. Check User and the environment variable {variable}.", server);

    public static Problem MailLoginNeeded(string server) =>
        new("BRF7524", "The mail server wants a login first. Set User and PasswordFrom.", server);

    public static Problem MailNoUtf8(string address, string server) =>
        new("BRF7525", $"The address {address} needs a mail server that takes letters beyond ASCII (SMTPUTF8), and this one does not. Use another server or address.", server);

    public static Problem MailNotTaken(string address, string server, int status, string reply) =>
        new("BRF7526", $"The mail server did not take the message to {address}: {status} {reply}", server);

    public static Problem MailInDoubt(string address, string server) =>
        new("BRF7527", $"The line went down after the whole message to {address} was sent and before the server said that it has it. Ask the reader or look in the server's log, then retry or mark it as sent.", server);

    // Webhooks and chats

    public static Problem HookSecretWeak(string key, string variable) =>
        new("BRF7540", $"{key} names the environment variable {variable}, whose value cannot sign. Give whsec_ and Base64, or a text, of 16 bytes at least.", "configuration");

    public static Problem HookUnreachable(string where) =>
        new("BRF7541", "The receiver cannot be reached. Check the address and the network; the delivery is tried again.", where);

    public static Problem HookCertificate(string where) =>
        new("BRF7542", "The receiver's certificate is not trusted, or is of another name. Correct the address, or name the receiver's authority as CaFile.", where);

    public static Problem HookRedirects(string where, int status) =>
        new("BRF7543", $"The receiver answers {status} and points elsewhere, where nothing is sent. Configure the address itself.", where);

    public static Problem HookFailing(string where, int status) =>
        new("BRF7544", $"The receiver answers {status} and has not taken the edition; the delivery is tried again.", where);

    public static Problem HookRefused(string where, int status, string word) =>
        new("BRF7545", $"The receiver answers {status}{word} and does not want the edition. Check the address and what the receiver expects.", where);

    public static Problem HookInDoubt(string where) =>
        new("BRF7546", "The edition was sent, and no answer came that says whether it arrived. Look at the receiver, then retry or mark it as sent.", where);
}
