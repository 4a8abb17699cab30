namespace Briefings;

// 8: the store
public static partial class Problems
{
    public static Problem StoreNotNamed(string variable) =>
        new("BRF8001", $"Storage:Provider is postgres, but {variable} is not set. Put the connection string in this environment variable; it is read from nowhere else.", "configuration");

    public static Problem StoreNamedWrongly(string variable) =>
        new("BRF8002", $"{variable} is no connection string. Write it as Host=…;Database=…;Username=…;Password=….", "configuration");

    // Opening and using

    public static Problem StoreNotOpened(string place) =>
        new("BRF8010", "The store cannot be opened for writing. Check the folder and your rights in it, or set Storage:Path.", place);

    public static Problem StoreDamaged(string place) =>
        new("BRF8011", "The store is damaged, or is no SQLite database. Stop the service, keep the file, and put the last backup in its place (docs/operations.md).", place);

    public static Problem StoreFull(string place) =>
        new("BRF8012", "The store's disk or memory is full. Free some space; what was under way goes on by itself.", place);

    public static Problem StoreBusy(string place, int seconds) =>
        new("BRF8013", $"Another program has been writing to the store for {seconds} seconds. End it, or wait; the step is tried again.", place);

    public static Problem StoreUnreachable(string place) =>
        new("BRF8014", "The database server cannot be reached. Check that it runs and the network to it; the step is tried again.", place);

    public static Problem StoreRefused(string place, string code) =>
        new("BRF8015", $"The database server refuses the user, the password or the database (PostgreSQL {code}). Check the connection string.", place);

    public static Problem StoreFailed(string place, string code) =>
        new("BRF8016", $"The database refused a statement ({code}). The step is tried again; report it where that does not help.", place);

    public static Problem StoreRowsUnfit(string place) =>
        new("BRF8017", "A row does not fit those that the store has, so nothing was changed. Check where it comes from.", place);

    public static Problem NoStoreYet(string place) =>
        new("BRF8018", "There is no store here. Run the command where the service runs, or set Storage:Path as there.", place);

    public static Problem StoreHeld(string place, string holder) =>
        new("BRF8019", $"The store is in use by {holder}. End that first: one service uses a SQLite store. For several, use PostgreSQL (docs/operations.md).", place);

    // Schema

    public static Problem StoreIsNewer(string place, long version) =>
        new("BRF8020", $"A newer version of Briefings has used the store (schema {version}). Install that version, or go back to a backup from before.", place);

    public static Problem StoreMadeOtherwise(string place, string script) =>
        new("BRF8021", $"The store was made by another form of the script {script}. Install the version that made it, export, and import into a new store.", place);

    // Backup, export, import

    public static Problem BackupIsTheServers() =>
        new("BRF8030", "The store is on PostgreSQL, whose own pg_dump backs it up while it works. Use that, or briefings export.");

    public static Problem BackupNotWritten(string file) =>
        new("BRF8031", "The backup cannot be written. Check the folder, the space on its disk and your rights in it.", file);

    public static Problem BackupTakesPlace(string file) =>
        new("BRF8032", "There is something here that is no backup of a store, or is in use as one. Choose another name.", file);

    public static Problem BackupOverStore(string file) =>
        new("BRF8033", "This is the store itself. Choose another file for its backup.", file);

    public static Problem ExportTakesPlace(string folder) =>
        new("BRF8034", "There is something here already. Give a folder that is empty or does not exist.", folder);

    public static Problem ExportNotWritten(string folder) =>
        new("BRF8035", "The export cannot be written. Check the folder, the space on its disk and your rights in it.", folder);

    public static Problem NoExport(string folder) =>
        new("BRF8036", "This folder is no export: it has no export.json that can be read. Give a folder that briefings export wrote.", folder);

    public static Problem ExportOfOtherSchema(string folder, long theirs, long ours) =>
        new("BRF8037", $"The export has schema {theirs}, and this version has {ours}. Import it with the version that wrote it, then start this one on that store.", folder);

    public static Problem ExportDamaged(string file) =>
        new("BRF8038", "The file is missing, or is not as it was exported, so nothing was imported. Copy the export again, or make it anew.", file);

    public static Problem ImportDiffers(string file, int line) =>
        new("BRF8039", "The store has another form of this row, so nothing was imported. Import into a new store, or into the one that the export came from.", file, line, 1);
}
