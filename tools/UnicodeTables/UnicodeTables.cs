// Writes the tables of src/Briefings.Typesetting/Text from the files of the Unicode Character Database:
//   dotnet run tools/UnicodeTables/UnicodeTables.cs -- <folder of the database> src/Briefings.Typesetting/Text
// The folder is laid out as on unicode.org; Debian's package unicode-data installs it as /usr/share/unicode.

using System.Globalization;
using System.Text;

const int CodePoints = 0x110000;
const int BlockBits = 7;

if (args is not [var database, var text])
{
    Console.Error.WriteLine("usage: dotnet run tools/UnicodeTables/UnicodeTables.cs -- <database folder> <Text folder>");
    return 2;
}

var version = File.ReadLines(Path.Combine(database, "LineBreak.txt")).First().Split('-', '.') is [_, var major, var minor, var update, _]
    ? $"{major}.{minor}.{update}"
    : throw new InvalidDataException("LineBreak.txt does not begin with its version.");

WriteLineBreakClasses();
WriteBidiClasses();
WriteBrackets();
WriteMirrors();
return 0;

void WriteLineBreakClasses()
{
    var category = Property("extracted/DerivedGeneralCategory.txt", "Cn");
    var width = Property("EastAsianWidth.txt", "N");
    var pictographic = Property("emoji/emoji-data.txt", "", value => value == "Extended_Pictographic");
    var classes = Property("LineBreak.txt", "XX");
    for (var code = 0; code < CodePoints; code++)
    {
        var wide = width[code] is "F" or "W" or "H";
        classes[code] = classes[code] switch
        {
            // LB1 resolves the classes that depend on context or language to those that the rules know.
            "AI" or "SG" or "XX" => "AL",
            "SA" => category[code] is "Mn" or "Mc" ? "CM" : "AL",
            "CJ" => "NS",
            // LB30 and LB30b part these classes by other properties (no closing parenthesis is wide).
            "OP" when wide => "OPW",
            "ID" when category[code] == "Cn" && pictographic[code] != "" => "XP",
            var same => same,
        };
    }

    WriteClasses(
        "LineBreaking", "LineBreakClass", classes,
        "The Line_Break classes that rule LB1 leaves. OPW is a wide opening bracket (LB30); XP is a code point kept for a pictograph (LB30b).");
}

void WriteBidiClasses()
{
    var shortNames = File.ReadLines(Path.Combine(database, "PropertyValueAliases.txt"))
        .Select(Fields).Where(fields => fields is ["bc", ..])
        .ToDictionary(fields => fields[2], fields => fields[1]);
    var classes = Property("extracted/DerivedBidiClass.txt", "L", missing: value => shortNames[value]);
    WriteClasses("Bidi", "BidiClass", classes, "The Bidi_Class of a code point.");
}

void WriteBrackets()
{
    // U+2329 and U+232A are canonically equivalent to U+3008 and U+3009 (BD16): one identity for a bracket and its equivalent.
    static int Canonical(int code) => code switch { 0x2329 => 0x3008, 0x232A => 0x3009, _ => code };

    var brackets = File.ReadLines(Path.Combine(database, "BidiBrackets.txt")).Select(Fields)
        .Where(fields => fields.Length == 3 && fields[2] is "o" or "c")
        .Select(fields => (Code: Hex(fields[0]), Pair: Canonical(Hex(fields[1])), Opens: fields[2] == "o"))
        .OrderBy(bracket => bracket.Code).ToList();
    WriteFile("Bidi", "BidiBrackets", $$"""
        internal static partial class BidiBrackets
        {
            private static ReadOnlySpan<ushort> Openers =>
            [
        {{Lines(brackets.Where(bracket => bracket.Opens).Select(bracket => bracket.Code))}}
            ];

            // The closer of each opener, by its canonical identity.
            private static ReadOnlySpan<ushort> ClosersOfOpeners =>
            [
        {{Lines(brackets.Where(bracket => bracket.Opens).Select(bracket => bracket.Pair))}}
            ];

            private static ReadOnlySpan<ushort> Closers =>
            [
        {{Lines(brackets.Where(bracket => !bracket.Opens).Select(bracket => bracket.Code))}}
            ];

            private static ReadOnlySpan<ushort> ClosersCanonical =>
            [
        {{Lines(brackets.Where(bracket => !bracket.Opens).Select(bracket => Canonical(bracket.Code)))}}
            ];
        }
        """);
}

void WriteMirrors()
{
    var mirrors = File.ReadLines(Path.Combine(database, "BidiMirroring.txt")).Select(Fields)
        .Where(fields => fields.Length == 2)
        .Select(fields => (Code: Hex(fields[0]), Mirror: Hex(fields[1]))).OrderBy(pair => pair.Code).ToList();
    WriteFile("Bidi", "BidiMirroring", $$"""
        internal static partial class BidiMirroring
        {
            private static ReadOnlySpan<ushort> Codes =>
            [
        {{Lines(mirrors.Select(pair => pair.Code))}}
            ];

            private static ReadOnlySpan<ushort> Mirrors =>
            [
        {{Lines(mirrors.Select(pair => pair.Mirror))}}
            ];
        }
        """);
}

void WriteClasses(string room, string name, string[] values, string summary)
{
    var names = values.Distinct().Order(StringComparer.Ordinal).ToList();
    var (starts, blocks) = TwoStages([.. values.Select(value => (byte)names.IndexOf(value))]);
    WriteFile(room, name, $$"""
        /// <summary>{{summary}}</summary>
        internal enum {{name}} : byte
        {
        {{string.Join('\n', names.Select(value => $"    {value},"))}}
        }

        internal static class {{name}}Table
        {
            public const int Count = {{names.Count}};

            public static {{name}} Of(int codePoint) =>
                ({{name}})Blocks[(BlockOf[codePoint >> {{BlockBits}}] << {{BlockBits}}) | (codePoint & {{(1 << BlockBits) - 1}})];

            private static ReadOnlySpan<byte> BlockOf =>
            [
        {{Lines(starts.Select(start => (int)start))}}
            ];

            private static ReadOnlySpan<byte> Blocks =>
            [
        {{Lines(blocks.Select(value => (int)value))}}
            ];
        }
        """);
}

static (byte[] BlockOf, List<byte> Blocks) TwoStages(byte[] values)
{
    const int size = 1 << BlockBits;
    var known = new Dictionary<string, byte>();
    var blocks = new List<byte>();
    var blockOf = new byte[CodePoints / size];
    for (var block = 0; block < blockOf.Length; block++)
    {
        var content = values.AsSpan(block * size, size);
        var key = Convert.ToHexString(content);
        if (!known.TryGetValue(key, out var index))
        {
            known.Add(key, index = checked((byte)known.Count));
            blocks.AddRange(content);
        }

        blockOf[block] = index;
    }

    return (blockOf, blocks);
}

// The value of each code point; ranges that a file names "missing" come first and are overwritten by what it states.
string[] Property(string file, string otherwise, Func<string, bool>? wanted = null, Func<string, string>? missing = null)
{
    var values = new string[CodePoints];
    Array.Fill(values, otherwise);
    var lines = File.ReadAllLines(Path.Combine(database, file));
    const string missingMark = "# @missing:";
    foreach (var line in lines.Where(line => missing is not null && line.StartsWith(missingMark, StringComparison.Ordinal)))
        Set(Fields(line[missingMark.Length..]), missing!);
    foreach (var fields in lines.Select(Fields).Where(fields => fields.Length >= 2 && (wanted is null || wanted(fields[1]))))
        Set(fields, value => value);
    return values;

    void Set(string[] fields, Func<string, string> named)
    {
        var ends = fields[0].Split("..");
        values.AsSpan(Hex(ends[0])..(Hex(ends[^1]) + 1)).Fill(named(fields[1]));
    }
}

void WriteFile(string room, string name, string content)
{
    var code = $"""
        // <auto-generated>
        // Written by tools/UnicodeTables from the Unicode Character Database {version}: do not edit.
        // The data are under the licence in Text/Unicode/LICENSE-UNICODE.txt.
        // </auto-generated>
        #nullable enable

        namespace Briefings.Typesetting.Text.{room};

        {content}

        """;
    File.WriteAllText(Path.Combine(text, room, $"{name}.g.cs"), code.ReplaceLineEndings("\n"), new UTF8Encoding(false));
    Console.WriteLine($"{room}/{name}.g.cs  Unicode {version}");
}

static string Lines(IEnumerable<int> numbers) =>
    string.Join('\n', numbers.Chunk(32).Select(line => "        " + string.Join(", ", line) + ","));

static string[] Fields(string line) => [.. line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries).Where((field, at) => at > 0 || field != "")];

static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
