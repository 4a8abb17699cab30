using System.Reflection;
using Xunit.Sdk;

namespace Briefings.ServiceTests.Support;

/// <summary>Runs a theory on a PostgreSQL store: skipped with the reason on a machine without one, except on CI, where it must be there.</summary>
internal sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreKind.Postgres]];
}
