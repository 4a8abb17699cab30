using System.Net;
using System.Net.Sockets;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>Looks a host name up.</summary>
internal delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken);

/// <summary>
/// Opens connections to public addresses only. The name is looked up here and the connection goes to the very address that was judged:
/// what a name said before, or says a moment later, opens nothing.
/// </summary>
internal sealed class AddressGuard
{
    private readonly HashSet<string> allowedHosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> allowedRanges = [];
    private readonly Resolve resolve;

    public AddressGuard(IEnumerable<string> allowed, Resolve? resolve = null)
    {
        this.resolve = resolve ?? Dns.GetHostAddressesAsync;
        foreach (var entry in allowed)
        {
            if (IPNetwork.TryParse(entry, out var range))
                allowedRanges.Add(range);
            else if (IPAddress.TryParse(entry, out var address))
                allowedRanges.Add(new(address, address.GetAddressBytes().Length * 8));
            else
                allowedHosts.Add(entry.TrimEnd('.'));
        }
    }

    /// <summary>True for a host, an address, or a range that begins where it says.</summary>
    public static bool IsEntry(string entry) =>
        IPNetwork.TryParse(entry, out _) || IPAddress.TryParse(entry, out _) || (entry.Length > 0 && Uri.CheckHostName(entry) == UriHostNameType.Dns);

    /// <exception cref="ProblemException">The name is unknown, or none of its addresses is public.</exception>
    /// <exception cref="SocketException">None of its addresses answers.</exception>
    public async Task<Socket> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        SocketException? refused = null;
        foreach (var address in await PublicAddressesOfAsync(host, cancellationToken))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken);
                return socket;
            }
            catch (SocketException fault)
            {
                socket.Dispose();
                refused = fault;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw refused!;
    }

    /// <exception cref="ProblemException">The name is unknown, or none of its addresses is public.</exception>
    public async Task<IReadOnlyList<IPAddress>> PublicAddressesOfAsync(string host, CancellationToken cancellationToken)
    {
        var found = await LookUpAsync(host, cancellationToken);
        if (found.Length == 0)
            throw new ProblemException(Problems.HostUnknown(host));
        var open = found.Where(address => allowedHosts.Contains(host.TrimEnd('.')) || IsAllowed(address) || SpecialAddress.Of(address) is null).ToList();
        if (open.Count == 0)
            throw new ProblemException(Problems.AddressNotPublic(host, found[0].ToString(), SpecialAddress.Of(found[0])!));
        return open;
    }

    private async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host.TrimEnd('.'), out var literal))
            return [literal];
        try
        {
            return await resolve(host, cancellationToken);
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            throw new ProblemException(Problems.HostUnknown(host), fault);
        }
    }

    private bool IsAllowed(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return allowedRanges.Exists(range => range.Contains(plain));
    }
}
