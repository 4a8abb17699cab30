using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Briefings.Prompts;

/// <summary>
/// The JSON Schema of the reply records, in the small dialect that strict endpoints take: every member required, no others allowed, no
/// references. The exporter writes a record's second place as a <c>$ref</c>, which they refuse; each is replaced by a copy.
/// </summary>
internal static class ReplySchema
{
    private static readonly JsonSchemaExporterOptions Export = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (_, node) =>
        {
            if (node is JsonObject { } schema && schema.ContainsKey("enum") && !schema.ContainsKey("type"))
                schema.Insert(0, "type", "string");
            return node;
        },
    };

    public static JsonNode OfReply()
    {
        var schema = ReplyJson.Options.GetJsonSchemaAsNode(typeof(ReadArticleReply), Export);
        return Inline(schema, schema);
    }

    /// <summary>Where a prompt's schema departs from the reply records; descriptions are the prompt author's own. Null where it does not.</summary>
    public static SchemaDifference? Difference(JsonElement schema) =>
        Difference(OfReply(), JsonNode.Parse(schema.GetRawText()), []);

    private static JsonNode Inline(JsonNode node, JsonNode root) => node switch
    {
        JsonObject reference when reference["$ref"]?.GetValue<string>() is { } pointer => Inline(Resolve(root, pointer), root),
        JsonObject members => new JsonObject(members.Select(member =>
            KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Inline(member.Value, root)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Inline(item, root))]),
        _ => node.DeepClone(),
    };

    private static JsonNode Resolve(JsonNode root, string pointer) => pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);

    private static SchemaDifference? Difference(JsonNode? wanted, JsonNode? given, string[] path)
    {
        if (wanted is not JsonObject wantedMembers || given is not JsonObject givenMembers)
            return JsonNode.DeepEquals(wanted, given) ? null : new SchemaDifference(path, $"must be {wanted?.ToJsonString() ?? "null"}");

        foreach (var (name, value) in wantedMembers)
        {
            if (!givenMembers.TryGetPropertyValue(name, out var other))
                return new SchemaDifference(path, $"lacks \"{name}\"");
            if (Difference(value, other, [.. path, name]) is { } deeper)
                return deeper;
        }

        // Under "properties" every name is a member of the reply, "description" too.
        var extra = givenMembers.Select(member => member.Key)
            .FirstOrDefault(name => !wantedMembers.ContainsKey(name) && (name != "description" || path is [.., "properties"]));
        return extra is null ? null : new SchemaDifference([.. path, extra], "is not part of the reply");
    }
}

/// <param name="Path">Member names from the schema's root.</param>
internal sealed record SchemaDifference(IReadOnlyList<string> Path, string Departure)
{
    public string What => $"{(Path.Count == 0 ? "The schema" : $"\"{string.Join('.', Path)}\"")} {Departure}.";
}
