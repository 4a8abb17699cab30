namespace Briefings.Evidence.Rules;

/// <summary>The first rule that a case broke, and the sentence that says so.</summary>
internal sealed record Breach(string Code, string Reason)
{
    public static Breach? First<TCase>(Rule<TCase>[] rules, TCase @case)
    {
        foreach (var rule in rules)
            if (rule.Breach(@case) is { } reason)
                return new Breach(rule.Code, reason);
        return null;
    }
}
