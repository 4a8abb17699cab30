using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Delivery;

/// <summary>A list of formats, each once.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormatsAttribute : ValidationAttribute
{
    private static readonly string[] Known = ["pdf", "html", "docx", "md", "json"];

    public FormatsAttribute() => ErrorMessage = "a list of pdf, html, docx, md and json, each once";

    public override bool IsValid(object? value) =>
        value is not string[] formats || (formats.All(Known.Contains) && formats.Distinct().Count() == formats.Length);
}
