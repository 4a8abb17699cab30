using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Briefings.Rendering.Checking;

/// <summary>Holds a <c>sample.json</c> against the view, with the place of everything that does not fit.</summary>
internal sealed class SampleCheck
{
    private readonly string file;
    private readonly ViewRecord view;
    private readonly byte[] json;
    private readonly List<Problem> problems = [];

    private SampleCheck(string json, string file, ViewRecord view) => (this.json, this.file, this.view) = (Encoding.UTF8.GetBytes(json), file, view);

    public static IReadOnlyList<Problem> Run(string json, string file, ViewRecord view)
    {
        var check = new SampleCheck(json, file, view);
        try
        {
            var reader = new Utf8JsonReader(check.json);
            reader.Read();
            check.CheckRecord(ref reader, view, "");
            while (reader.Read())
            {
            }
        }
        catch (JsonException e)
        {
            var (line, column) = JsonPlace.Of(e, json);
            check.problems.Add(Problems.NotJson(file, line, column));
        }

        return check.problems;
    }

    private void CheckValue(ref Utf8JsonReader reader, FieldType type, string path)
    {
        if (type.Kind == FieldKind.Record)
            CheckRecord(ref reader, type.Record!, path);
        else if (type.Kind == FieldKind.List)
            CheckList(ref reader, type.Item!, path);
        else if (!Fits(ref reader, type.Kind))
            NoteWrongType(ref reader, path, type.Kind);
    }

    private void CheckRecord(ref Utf8JsonReader reader, ViewRecord record, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            NoteWrongType(ref reader, path, FieldKind.Record);
            return;
        }

        var start = reader.TokenStartIndex;
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, at) = (reader.GetString()!, reader.TokenStartIndex);
            var shown = path.Length == 0 ? name : $"{path}.{name}";
            var field = record.Find(name);
            if (field is null)
                Note(at, (line, column) => Problems.SampleUnknownField(view.Name, shown, Suggestion.For(name, record.Fields.Select(known => known.Name)), file, line, column));
            else if (field.WorkedOut)
                Note(at, (line, column) => Problems.SampleFieldWorkedOut(shown, file, line, column));
            else if (!given.Add(name))
                Note(at, (line, column) => Problems.SampleFieldTwice(shown, file, line, column));

            reader.Read();
            if (field is null or { WorkedOut: true } || (field.Optional && reader.TokenType == JsonTokenType.Null))
                reader.Skip();
            else if (shown == "date_iso" && reader.TokenType == JsonTokenType.String && !IsDate(reader.GetString()))
                Note(reader.TokenStartIndex, (line, column) => Problems.SampleWrongType(shown, "a date such as 2025-11-05", file, line, column));
            else
                CheckValue(ref reader, field.Type, shown);
        }

        foreach (var missing in record.Fields.Where(field => !field.Optional && !field.WorkedOut && !given.Contains(field.Name)))
            Note(start, (line, column) => Problems.SampleFieldMissing(path.Length == 0 ? missing.Name : $"{path}.{missing.Name}", file, line, column));
    }

    private void CheckList(ref Utf8JsonReader reader, FieldType item, string path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            NoteWrongType(ref reader, path, FieldKind.List);
            return;
        }

        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            CheckValue(ref reader, item, $"{path}[{index}]");
    }

    /// <summary>The one text of a sample that more than the page is made of: a PDF carries its date.</summary>
    private static bool IsDate(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Fits(ref Utf8JsonReader reader, FieldKind kind) => kind switch
    {
        FieldKind.Text => reader.TokenType == JsonTokenType.String,
        FieldKind.Number => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _),
        _ => reader.TokenType is JsonTokenType.True or JsonTokenType.False,
    };

    private void NoteWrongType(ref Utf8JsonReader reader, string path, FieldKind wanted)
    {
        Note(reader.TokenStartIndex, (line, column) => Problems.SampleWrongType(path, NameOf(wanted), file, line, column));
        reader.Skip();
    }

    private void Note(long offset, Func<int, int, Problem> problemAt)
    {
        var (line, column) = JsonPlace.Of(json.AsSpan(0, (int)offset));
        problems.Add(problemAt(line, column));
    }

    private static string NameOf(FieldKind kind) => kind switch
    {
        FieldKind.Text => "a text",
        FieldKind.Number => "a whole number",
        FieldKind.YesOrNo => "true or false",
        FieldKind.List => "a list",
        _ => "an object",
    };
}
