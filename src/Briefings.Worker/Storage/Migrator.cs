namespace Briefings.Worker.Storage;

/// <summary>Brings the schema to this version: all scripts in one transaction, whoever else starts at the same time.</summary>
internal static class Migrator
{
    /// <exception cref="ProblemException">The store is of a newer version, or was made by a script that has since been changed.</exception>
    public static Task RunAsync(Database database, IReadOnlyList<Migration> migrations) => database.ChangeAsync(async session =>
    {
        await database.Dialect.HoldSchemaAsync(session);
        await session.ExecuteAsync("""
            create table if not exists schema_version (
              version bigint primary key, name text not null, sha256 text not null, applied_ms bigint not null)
            """);
        var applied = (await session.ListAsync<Applied>("select version, name, sha256 from schema_version")).ToDictionary(row => row.Version);
        if (applied.Keys.DefaultIfEmpty().Max() is var newest && newest > migrations.Max(migration => migration.Version))
            throw new ProblemException(Problems.StoreIsNewer(database.Dialect.Place, newest));
        foreach (var migration in migrations)
        {
            if (!applied.TryGetValue(migration.Version, out var before))
            {
                await session.ExecuteAsync(migration.Sql);
                await session.ExecuteAsync(
                    "insert into schema_version (version, name, sha256, applied_ms) values (@Version, @Name, @Sha256, @Now)",
                    new { migration.Version, migration.Name, migration.Sha256, database.Now });
            }
            else if (before.Sha256 != migration.Sha256)
            {
                throw new ProblemException(Problems.StoreMadeOtherwise(database.Dialect.Place, $"{migration.Version:D4}_{migration.Name}"));
            }
        }

        return true;
    });

    public static Task<long> VersionAsync(Session session) => session.FindAsync<long>("select max(version) from schema_version");

    private sealed record Applied(long Version, string Name, string Sha256);
}
