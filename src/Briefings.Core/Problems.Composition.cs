namespace Briefings;

// 9: editions and the ledger
public static partial class Problems
{
    public static Problem NotALedger(string file, int line, int column, string? path) =>
        new("BRF9001", $"The ledger cannot be read{(string.IsNullOrEmpty(path) ? "" : $" at {path}")}. Restore it from a backup, or remove it to begin a new one.", file, line, column);

    public static Problem LedgerOfOtherVersion(string file, int version, int known) =>
        new("BRF9002", $"The ledger has version {version}; this program knows {known}. Use the program that wrote it, or a newer one.", file);

    public static Problem LedgerTooLarge(string file, int limit) =>
        new("BRF9003", $"The ledger is larger than {limit / (1024 * 1024)} MB. Restore it from a backup, or remove it to begin a new one.", file);

    public static Problem NotAnEditionView(string file, int line, int column) =>
        new("BRF9004", "This is not what was stored of an edition. Compose the edition again.", file, line, column);

    public static Problem TemplateForOtherView(string template, bool isForEditions) => isForEditions
        ? new("BRF9010", $"The template {template} prints editions of many articles. Print one article with another, such as single.")
        : new("BRF9010", $"The template {template} prints one article. Print an edition with another, such as daily.");
}
