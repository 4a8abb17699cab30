namespace Briefings.Worker.Sources.Fetching;

/// <summary>Which addresses can be asked at all, by how they are written.</summary>
internal static class Addresses
{
    private const int Longest = 4000;

    /// <summary>The address as problems name it: without a password that somebody wrote into it.</summary>
    public static string Shown(Uri address) =>
        address.UserInfo.Length == 0 ? address.AbsoluteUri : address.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped);

    /// <summary>The address, or what is wrong with how it is written.</summary>
    public static (Uri? Address, Problem? Problem) Parse(string text, FetchOptions options)
    {
        if (text.Length > Longest || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address))
            return (null, Problems.AddressUnreadable(text.Length > 200 ? text[..200] + "…" : text));
        return Refusal(address, options) is { } problem ? (null, problem) : (address, null);
    }

    /// <summary>Null where the address may be asked.</summary>
    public static Problem? Refusal(Uri address, FetchOptions options)
    {
        if (address.Scheme is not ("http" or "https"))
            return Problems.SchemeRefused(Shown(address), address.Scheme);
        if (address.UserInfo.Length > 0)
            return Problems.AddressWithPassword(Shown(address));
        if (!HasHost(address))
            return Problems.AddressUnreadable(Shown(address));
        return options.AllowsPort(address.Port) ? null : Problems.PortRefused(Shown(address), address.Port);
    }

    private static bool HasHost(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
