using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Prompts;

/// <summary>A prompt's folder as it was read, with everything that is wrong with it.</summary>
internal sealed class PromptFiles
{
    public const string SystemFile = "system.md";
    public const string UserFile = "user.md";
    public const string AgainFile = "again.md";
    public const string RepairFile = "repair.md";
    public const string SchemaFile = "schema.json";
    public const string SettingsFile = "settings.json";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    private readonly string folder;
    private readonly string name;
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    private PromptFiles(string folder)
    {
        this.folder = folder;
        name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
    }

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Null where there are problems.</summary>
    public Prompt? Prompt { get; private set; }

    public static PromptFiles Read(string folder)
    {
        var files = new PromptFiles(folder);
        if (!Directory.Exists(folder))
            files.problems.Add(Briefings.Problems.NoPromptFolder(folder));
        else
            files.Prompt = files.ReadAll();
        return files;
    }

    private Prompt? ReadAll()
    {
        var system = Text(SystemFile, []);
        var user = Text(UserFile, PromptVariables.OfUser);
        var again = Text(AgainFile, PromptVariables.OfAgain);
        var repair = Text(RepairFile, PromptVariables.OfRepair);
        var schema = Schema();
        var settings = Settings();
        return problems.Count > 0 ? null : new Prompt
        {
            Name = name,
            Hash = Hash(),
            System = system!,
            User = user!,
            Again = again!,
            Repair = repair!,
            Schema = schema!.Value,
            Settings = settings!,
        };
    }

    private string? Text(string file, IReadOnlyList<string> variables)
    {
        if (TextOf(file) is not { } text)
            return null;
        if (string.IsNullOrWhiteSpace(text))
            problems.Add(Briefings.Problems.PromptFileEmpty(Shown(file)));
        else
            problems.AddRange(PromptVariables.Check(text, Shown(file), variables));
        return text.Trim();
    }

    private JsonElement? Schema()
    {
        if (Json<JsonElement?>(SchemaFile) is not { } schema)
            return null;
        if (ReplySchema.Difference(schema) is { } difference)
        {
            var (line, column) = JsonPlaces.Of(texts[SchemaFile], difference.Path);
            problems.Add(Briefings.Problems.PromptSchemaDiffers(difference.What, Shown(SchemaFile), line, column));
        }

        return schema;
    }

    private PromptSettings? Settings()
    {
        var settings = Json<PromptSettings>(SettingsFile);
        if (settings is { Temperature: < 0 or > 2 })
            problems.Add(Briefings.Problems.PromptSettingsWrong("\"temperature\" must be between 0 and 2.", Shown(SettingsFile), 1, 1));
        return settings;
    }

    private T? Json<T>(string file)
    {
        if (TextOf(file) is not { } text)
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(text, Strict);
        }
        catch (JsonException fault)
        {
            var (line, column) = ((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
            problems.Add(Briefings.Problems.PromptSettingsWrong("This is not the JSON that belongs here. prompts/README.md shows its form.", Shown(file), line, column));
            return default;
        }
    }

    private string? TextOf(string file)
    {
        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(folder, file))).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            texts[file] = text;
            return text;
        }
        catch (FileNotFoundException)
        {
            problems.Add(Briefings.Problems.PromptFileMissing(Shown(file)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(Briefings.Problems.PromptFileUnreadable(Shown(file)));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(Briefings.Problems.PromptFileNotUtf8(Shown(file)));
        }

        return null;
    }

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, text) in texts)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{text.Length}\n{text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Shown(string file) => $"{name}/{file}";
}
