namespace Briefings.Worker.Sources.Fetching;

/// <summary>Which media types can hold what is wanted. What a server says is believed where it says no, and looked at where it says yes.</summary>
internal static class Media
{
    public const string Pdf = "application/pdf";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static bool CanBe(Wanted wanted, string? mediaType) => mediaType is null || wanted switch
    {
        Wanted.Page => mediaType.StartsWith("text/", StringComparison.Ordinal) && mediaType is not ("text/css" or "text/javascript" or "text/calendar")
            || mediaType is "application/xhtml+xml" or "application/xml" or "application/octet-stream" or Pdf or Word,
        Wanted.Feed => !mediaType.StartsWith("image/", StringComparison.Ordinal) && !mediaType.StartsWith("video/", StringComparison.Ordinal)
            && !mediaType.StartsWith("audio/", StringComparison.Ordinal) && mediaType is not Pdf,
        _ => true,
    };

    /// <summary>A header that no parser takes still holds a media type before its first semicolon.</summary>
    public static (string? Type, string? Charset) Of(HttpContent content)
    {
        if (!content.Headers.NonValidated.TryGetValues("Content-Type", out var values))
            return (null, null);
        var parts = values.First().Split(';');
        var type = parts[0].Trim().ToLowerInvariant();
        var charset = parts.Skip(1).Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return (type.Contains('/') && type.Length < 100 ? type : null, charset is null ? null : charset["charset=".Length..].Trim('"', '\'', ' ') is { Length: > 0 and < 40 } name ? name : null);
    }
}
