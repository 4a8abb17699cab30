using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Web;

/// <summary>The section <c>Web</c>: health and metrics, on a port of their own.</summary>
internal sealed class WebOptions : IValidatableObject
{
    public const string Section = "Web";

    /// <summary>Off where it is not set.</summary>
    [Range(1, 65535, ErrorMessage = "between {1} and {2}")]
    public int? Port { get; set; }

    /// <summary>This machine alone, unless another address is given: <c>0.0.0.0</c> in a container, whose port is then guarded by its host.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <returns>Null options where the port is off, or with problems.</returns>
    public static (WebOptions? Options, IReadOnlyList<Problem> Problems) Read(IConfigurationSection section)
    {
        var problems = new List<Problem>();
        var options = SettingsReader.Read<WebOptions>(section, problems);
        return (options?.Port is null ? null : options, problems);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
            yield return new("an IP address of this machine, such as 127.0.0.1, 0.0.0.0 or ::1", [nameof(Address)]);
    }
}
