using System.Net;
using System.Net.Sockets;

namespace Briefings.Tests.Worker.Sources;

/// <summary>The name service of the tests.</summary>
internal static class Names
{
    public static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => host.TrimEnd('.') switch
    {
        "hostile.example" or "localhost" => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        "inside.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.5")]),
        "split.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("192.168.0.9"), IPAddress.IPv6Loopback]),
        _ => throw new SocketException((int)SocketError.HostNotFound),
    };
}
