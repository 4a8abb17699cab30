namespace Briefings.Rendering;

/// <summary>What a printer needs beside the Markdown.</summary>
/// <param name="Date">The briefing's date; the only date that the file carries.</param>
/// <param name="Style">The text of the template's <c>style.json</c>.</param>
/// <param name="StyleFile">Its name, for messages.</param>
public sealed record PageSetup(string Title, string Language, DateOnly Date, string Style, string StyleFile);
