using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Briefings.Analysis;

namespace Briefings.Prompts;

/// <summary>Makes a reading of a model's reply, or says why not. Never throws on what a reply says.</summary>
public static partial class ReplyReader
{
    private const int FewestClaimsToCircle = 8;

    private static readonly JsonSerializerOptions Shown = new(ReplyJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReplyOutcome Read(string reply, AnalystIdentity analyst)
    {
        var mended = new List<Problem>();
        var json = WithoutFence(WithoutThinking(reply.Trim(), mended), mended);
        if (json.Length == 0)
            return new ReplyOutcome.Malformed(Problems.ReplyEmpty());
        try
        {
            var claims = JsonSerializer.Deserialize<ReadArticleReply>(json, ReplyJson.Options);
            if (claims is null || claims.HasHoles())
                return new ReplyOutcome.Malformed(Problems.ReplyOfOtherForm("a list holds null"));
            return Repeats(claims)
                ? new ReplyOutcome.Circling(Problems.ReplyRepeats())
                : new ReplyOutcome.Understood(claims.ToReading(analyst), mended);
        }
        catch (JsonException fault)
        {
            return IsCircling(json) ? new ReplyOutcome.Circling(Problems.ReplyRepeats())
                : IsJson(json) ? new ReplyOutcome.Malformed(Problems.ReplyOfOtherForm(PlaceOf(fault)))
                : new ReplyOutcome.Malformed(Problems.ReplyNotJson());
        }
    }

    /// <summary>Whether a text ends in the same words over and over.</summary>
    public static bool IsCircling(string text) => Circle().IsMatch(text.Length > 4000 ? text[^4000..] : text);

    /// <summary>One claim a line, in the form of a reply, with the reason why it failed.</summary>
    public static string Show(Reading failed, IReadOnlyList<string> reasons)
    {
        var reply = ReadArticleReply.Of(failed);
        var claims = reply.Summary.Select(claim => ("summary", (object)claim))
            .Concat(reply.Actors.Select(claim => ("actors", (object)claim)))
            .Concat(reply.Statements.Select(claim => ("statements", (object)claim)))
            .Concat(reply.Motives.Select(claim => ("motives", (object)claim)))
            .Concat(reply.Questions.Select(claim => ("questions", (object)claim)));
        return string.Join('\n', claims.Zip(reasons, (claim, reason) =>
            $"- {claim.Item1}: {PromptText.Clean(JsonSerializer.Serialize(claim.Item2, Shown))}\n  {PromptText.Clean(reason)}"));
    }

    private static string WithoutThinking(string reply, List<Problem> mended)
    {
        if (Thinking().Match(reply) is not { Success: true } thinking)
            return reply;
        mended.Add(Problems.ReplyThinks());
        return reply[thinking.Length..];
    }

    private static string WithoutFence(string reply, List<Problem> mended)
    {
        if (Fence().Match(reply) is not { Success: true } fence)
            return reply;
        mended.Add(Problems.ReplyFenced());
        return fence.Groups["json"].Value.Trim();
    }

    private static bool Repeats(ReadArticleReply reply)
    {
        var claims = reply.Summary.Select(claim => claim.Text)
            .Concat(reply.Statements.Select(claim => $"{claim.Speaker}\n{claim.Quote}"))
            .Concat(reply.Motives.Select(claim => $"{claim.Actor}\n{claim.Motive}"))
            .Concat(reply.Questions.Select(claim => claim.Question))
            .Concat(reply.Actors.Select(claim => claim.Name)).ToList();
        return claims.Count >= FewestClaimsToCircle && claims.Distinct(StringComparer.Ordinal).Count() * 2 < claims.Count;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string PlaceOf(JsonException fault) => string.IsNullOrEmpty(fault.Path) || fault.Path == "$" ? "at its root" : $"at {fault.Path}";

    [GeneratedRegex(@"\A<think(?:ing)?>.*?</think(?:ing)?>\s*", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thinking();

    [GeneratedRegex(@"\A```[a-z]*\s*\n(?<json>.*?)\n?\s*```\z", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<unit>.{6,200}?)\k<unit>{7,}.{0,200}\z", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Circle();
}
