using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>
/// Addresses where no public server is, by IANA's special-purpose address registries (RFC 6890 and its updates). Of IPv6 only the global
/// unicast block is public, and of that neither what tunnels to IPv4 nor what is kept for examples.
/// </summary>
internal static class SpecialAddress
{
    private static readonly (IPNetwork Range, string What)[] Ranges =
    [
        .. Named("unspecified", "0.0.0.0/8", "::/128"),
        .. Named("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
        .. Named("shared by a provider's customers", "100.64.0.0/10"),
        .. Named("loopback", "127.0.0.0/8", "::1/128"),
        .. Named("metadata service", "169.254.169.254/32", "169.254.170.2/32", "fd00:ec2::254/128", "fd20:ce::254/128"),
        .. Named("link-local", "169.254.0.0/16", "fe80::/10"),
        .. Named("kept for protocols", "192.0.0.0/24", "192.88.99.0/24", "2001::/23"),
        .. Named("kept for examples", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
        .. Named("kept for measurements", "198.18.0.0/15"),
        .. Named("multicast", "224.0.0.0/4", "ff00::/8"),
        .. Named("broadcast", "255.255.255.255/32"),
        .. Named("reserved", "240.0.0.0/4"),
        .. Named("unique local", "fc00::/7"),
        .. Named("a tunnel to IPv4", "2002::/16"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>What is special about the address, or null where it is public.</summary>
    public static string? Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Of(address.MapToIPv4());
        foreach (var (range, what) in Ranges)
        {
            if (range.BaseAddress.AddressFamily == address.AddressFamily && range.Contains(Unscoped(address)))
                return what;
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        if (Translated.Contains(Unscoped(address)))
            return Of(Embedded(address));
        return !GlobalUnicast.Contains(Unscoped(address)) ? "reserved" : IsIsatap(address) ? Of(Embedded(address)) : null;
    }

    /// <summary>A zone says by which wire, not where to: ranges are asked without it.</summary>
    private static IPAddress Unscoped(IPAddress address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } ? new(address.GetAddressBytes()) : address;

    /// <summary>RFC 5214: an interface identifier of 0:5efe or 200:5efe, and an IPv4 address.</summary>
    private static bool IsIsatap(IPAddress address) =>
        (BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes().AsSpan(8)) & ~0x0200_0000u) == 0x0000_5efe;

    private static IPAddress Embedded(IPAddress address) => new(address.GetAddressBytes().AsSpan(12));

    private static IEnumerable<(IPNetwork, string)> Named(string what, params IEnumerable<string> ranges) =>
        ranges.Select(range => (IPNetwork.Parse(range), what));
}
