using System.Reflection;
using Xunit.Sdk;

namespace Briefings.ServiceTests.Support;

/// <summary>Runs a theory on a SQLite store.</summary>
internal sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreKind.Sqlite]];
}
