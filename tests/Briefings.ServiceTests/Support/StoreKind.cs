namespace Briefings.ServiceTests.Support;

public enum StoreKind
{
    Sqlite,
    Postgres,
}
