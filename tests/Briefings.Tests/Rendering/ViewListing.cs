using System.Text;
using Briefings.Rendering.Checking;

namespace Briefings.Tests.Rendering;

/// <summary>The fields of a view as a person reads them.</summary>
internal static class ViewListing
{
    public static void List(StringBuilder listing, ViewRecord record, string indent)
    {
        foreach (var field in record.Fields)
        {
            var inner = field.Type.Item?.Record ?? field.Type.Record;
            listing.Append(indent).Append(field.Name).Append(" : ").Append(Shown(field.Type))
                .Append(field.Optional ? ", or nothing" : "").Append(field.WorkedOut ? ", worked out" : "").Append('\n');
            if (inner is not null)
                List(listing, inner, indent + "  ");
        }
    }

    private static string Shown(FieldType type) => type.Kind switch
    {
        FieldKind.Text => "text",
        FieldKind.Number => "number",
        FieldKind.YesOrNo => "yes or no",
        FieldKind.List => type.Item!.Record is { } record ? $"list of {record.Name}" : $"list of {Shown(type.Item)}",
        _ => type.Record!.Name,
    };

    public static IEnumerable<string> AllFields(ViewRecord record) => record.Fields
        .SelectMany(field => AllFieldsIn(field.Type.Item?.Record ?? field.Type.Record).Prepend(field.Name));

    private static IEnumerable<string> AllFieldsIn(ViewRecord? record) => record is null ? [] : AllFields(record);
}
