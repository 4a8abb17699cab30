using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Configuration;

/// <summary>An absolute http or https address, where one is given.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidationAttribute
{
    public const string Wanted = "an absolute http or https address";

    public WebAddressAttribute() => ErrorMessage = Wanted;

    /// <summary>Null for what is none.</summary>
    public static Uri? Read(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public override bool IsValid(object? value) => value is null || Read(value as string) is not null;
}
