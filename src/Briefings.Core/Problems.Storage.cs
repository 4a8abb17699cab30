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
        new("BRF8016", $"The database refused a statement ({code}). Run again with BRIEFINGS_TRACE=1 and report what it prints.", place);

    // Schema

    public static Problem StoreIsNewer(string place, long version) =>
        new("BRF8020", $"A newer version of Briefings has used the store (schema {version}). Install that version, or go back to a backup from before.", place);

    public static Problem StoreMadeOtherwise(string place, string script) =>
        new("BRF8021", $"The store was made by another form of the script {script}. Install the version that made it, export, and import into a new store.", place);
}
