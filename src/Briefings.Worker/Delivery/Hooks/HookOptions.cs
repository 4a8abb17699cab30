using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>What entries of the kinds <c>webhook</c>, <c>slack</c> and <c>teams</c> have in common.</summary>
internal abstract class HookOptions : DeliveryOptions
{
    /// <summary>Names the environment variable with the address: whoever knows the address of a chat's hook can post to it.</summary>
    [RegularExpression(Secret.Variable, ErrorMessage = Secret.VariableWanted)]
    public string? UrlFrom { get; set; }

    /// <summary>Lets an address of another machine be http: what is sent can then be read on the way.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Authorities to believe instead of the machine's, as PEM: for a private receiver.</summary>
    public string? CaFile { get; set; }

    /// <summary>Longest time to connect, and longest time from there to the answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ErrorMessage = "between {1} and {2}")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
