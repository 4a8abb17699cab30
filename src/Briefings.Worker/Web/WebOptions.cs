using System.ComponentModel.DataAnnotations;
using System.Net;
using Briefings.Worker.Configuration;
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

    /// <returns>Null where the port is off, or with problems.</returns>
    public static WebOptions? Read(IConfigurationSection section, List<KeyedProblem> problems) =>
        SettingsReader.Read<WebOptions>(section, problems) is { Port: not null } options ? options : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
            yield return new("an IP address of this machine, such as 127.0.0.1, 0.0.0.0 or ::1", [nameof(Address)]);
    }
}
