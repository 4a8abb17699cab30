using System.ComponentModel.DataAnnotations;
using Briefings.Worker.Configuration;

namespace Briefings.Worker.Models;

/// <summary>
/// The section <c>Model</c> of the configuration: a model, the models to fall back on, and what a run may cost. A fallback has the
/// same form; what holds for the whole run (<see cref="Fallbacks"/>, caps, folders, recordings) is set once, on the first.
/// </summary>
internal sealed class ModelOptions : IValidatableObject
{
    public const string Section = "Model";

    /// <summary><c>openai</c> (every endpoint that speaks its form), <c>ollama</c> or <c>anthropic</c>.</summary>
    [AllowedValues("openai", "ollama", "anthropic")]
    public string Provider { get; set; } = "";

    /// <summary>The model's name at its provider.</summary>
    [Required(ErrorMessage = "the model's name")]
    public string Name { get; set; } = "";

    /// <summary>Absolute address; the provider's own where it is not set.</summary>
    [WebAddress]
    public string? Endpoint { get; set; }

    /// <summary>Name of the environment variable that holds the key; the provider's usual one where it is not set.</summary>
    public string? KeyVariable { get; set; }

    /// <summary>How many tokens the model holds, the reply included.</summary>
    [Range(4_000, 10_000_000)]
    public int ContextTokens { get; set; } = 32_000;

    /// <summary>The longest reply.</summary>
    [Range(500, 1_000_000)]
    public int MaxOutputTokens { get; set; } = 8_000;

    /// <summary>Sends <see cref="MaxOutputTokens"/> as <c>max_tokens</c>: for servers of OpenAI's form that know no <c>max_completion_tokens</c>.</summary>
    public bool UseMaxTokens { get; set; }

    /// <summary>The prompt's own where it is not set. The Anthropic endpoint takes none.</summary>
    [Range(0f, 2f)]
    public float? Temperature { get; set; }

    /// <summary>The prompt's own where it is not set. The Anthropic endpoint takes none.</summary>
    public long? Seed { get; set; }

    /// <summary>Calls under way at once.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 4;

    [Range(1, 1_000_000)]
    public int? RequestsPerMinute { get; set; }

    /// <summary>Input and longest output together, as most providers count.</summary>
    [Range(1_000, 1_000_000_000)]
    public int? TokensPerMinute { get; set; }

    /// <summary>For a million tokens of input.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? InputPrice { get; set; }

    /// <summary>For a million tokens of output.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? OutputPrice { get; set; }

    [Length(1, 8, ErrorMessage = "between 1 and 8 characters")]
    public string Currency { get; set; } = "USD";

    /// <summary>Longest time for one answer to arrive whole.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Longest time that an article may take with this model, waits and retries included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "12:00:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(10);

    [Range(0, 20)]
    public int Retries { get; set; } = 4;

    /// <summary>Wait before the first retry; doubled each time, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait that an endpoint may ask for; a longer one is a fault.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Further models, in order; last of all comes the rule analyst.</summary>
    public IList<ModelOptions> Fallbacks { get; } = [];

    [Range(0.0, 1_000_000.0)]
    public decimal? MaxCostPerRun { get; set; }

    /// <summary>A day of UTC: all that is read with one data folder together, and all runs of one store together.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? MaxCostPerDay { get; set; }

    /// <summary>Folder of the prompt; <c>prompts/read-article</c> here, or the one that came with the program.</summary>
    public string? Prompt { get; set; }

    /// <summary>Holds the store of finished readings, and what each day has cost.</summary>
    public string DataFolder { get; set; } = "data";

    public RecordingMode Recordings { get; set; } = RecordingMode.Off;

    public string RecordingsFolder { get; set; } = "recordings";

    /// <summary>How briefings name the model.</summary>
    public string Title => $"{Provider} {Name}";

    public bool HasPrices => InputPrice is not null && OutputPrice is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxOutputTokens * 2 > ContextTokens)
            yield return new("half of ContextTokens or less, so that an article fits beside its reply", [nameof(MaxOutputTokens)]);
    }

    public decimal? CostOf(long inputTokens, long outputTokens) =>
        HasPrices ? (inputTokens * InputPrice!.Value + outputTokens * OutputPrice!.Value) / 1_000_000m : null;
}
