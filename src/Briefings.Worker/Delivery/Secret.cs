using Briefings.Worker.Configuration;

namespace Briefings.Worker.Delivery;

/// <summary>Secrets come from environment variables that the configuration names, and are written nowhere.</summary>
internal static class Secret
{
    public const string Variable = "^[A-Za-z_][A-Za-z0-9_]*$";
    public const string VariableWanted = "the name of an environment variable";

    /// <summary>Null, with the problem told, where the variable is not set.</summary>
    public static string? Read(string key, string variable, IReadOnlyDictionary<string, string> environment, List<KeyedProblem> problems)
    {
        if (environment.TryGetValue(variable, out var value) && value.Length > 0)
            return value;
        problems.Add(new(key, Problems.DeliverySecretMissing(key, variable)));
        return null;
    }
}
