using System.ComponentModel.DataAnnotations;
using Briefings.Worker.Configuration;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>An entry of <c>Deliveries</c> of kind <c>slack</c> or <c>teams</c>.</summary>
internal sealed class ChatOptions : HookOptions, IValidatableObject
{
    /// <summary>Where the edition can be opened, with the placeholders of file names; a chat's hook takes no files.</summary>
    [WebAddress]
    public string? Link { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UrlFrom is null)
            yield return new(Secret.VariableWanted, [nameof(UrlFrom)]);
    }
}
