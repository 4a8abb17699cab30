using System.Collections;
using System.Reflection;
using Briefings.Rendering.Markdown;

namespace Briefings.Rendering.Checking;

internal enum FieldKind
{
    Text,
    Number,
    YesOrNo,
    List,
    Record,
}

/// <summary>What a field of the view holds.</summary>
/// <param name="Item">What a list holds.</param>
/// <param name="Record">The fields of a record.</param>
internal sealed record FieldType(FieldKind Kind, FieldType? Item = null, ViewRecord? Record = null);

/// <param name="Optional">May be missing.</param>
/// <param name="WorkedOut">Follows from other fields, so that a sample does not give it.</param>
internal sealed record ViewField(string Name, FieldType Type, bool Optional, bool WorkedOut);

internal sealed record ViewRecord(string Name, IReadOnlyList<ViewField> Fields)
{
    public ViewField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>The fields of <see cref="BriefingView"/> and <see cref="EditionView"/>, read off the types: what templates and samples are checked against.</summary>
internal static class ViewSchema
{
    public static ViewRecord Briefing { get; } = RecordOf(typeof(BriefingView));

    public static ViewRecord Edition { get; } = RecordOf(typeof(EditionView));

    public static ViewRecord Of(TemplateView view) => view == TemplateView.Edition ? Edition : Briefing;

    public static ViewRecord Of<T>() => Of(typeof(T) == typeof(EditionView) ? TemplateView.Edition : TemplateView.Briefing);

    private static ViewRecord RecordOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return new ViewRecord(
            MarkdownContext.NameOf(type.Name.Replace("View", "", StringComparison.Ordinal)),
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => new ViewField(
                MarkdownContext.NameOf(property.Name),
                TypeOf(property.PropertyType),
                nullability.Create(property).ReadState == NullabilityState.Nullable,
                !property.CanWrite))]);
    }

    private static FieldType TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) => new(FieldKind.Text),
        _ when type == typeof(int) => new(FieldKind.Number),
        _ when type == typeof(bool) => new(FieldKind.YesOrNo),
        _ when typeof(IEnumerable).IsAssignableFrom(type) => new(FieldKind.List, Item: TypeOf(type.GetGenericArguments()[0])),
        _ => new(FieldKind.Record, Record: RecordOf(type)),
    };
}
