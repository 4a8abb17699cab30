using System.Globalization;

namespace Briefings.Worker.Storage;

/// <summary>
/// One script of the schema: <c>0001_begin.sql</c> for both databases, or <c>0003_name.sqlite.sql</c> with
/// <c>0003_name.postgres.sql</c> where they must differ. A script that was given out is never changed.
/// </summary>
internal sealed record Migration(long Version, string Name, string Sql)
{
    private const string Folder = "migrations/";

    public string Sha256 => Stored.Hash(Sql);

    public static IReadOnlyList<Migration> AllFor(string dialect) =>
    [
        .. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .Select(resource => (resource, Parts: resource[Folder.Length..].Split('.')))
            .Where(script => script.Parts is [_, "sql"] || script.Parts[1] == dialect)
            .Select(script => Read(script.resource, script.Parts[0]))
            .OrderBy(migration => migration.Version),
    ];

    private static Migration Read(string resource, string name)
    {
        using var script = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        return new Migration(long.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name[5..], script.ReadToEnd());
    }
}
