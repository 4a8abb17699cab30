namespace Briefings;

// 9500-9999: health and metrics
public static partial class Problems
{
    public static Problem WebPortTaken(string address, int port) =>
        new("BRF9500", $"Nothing can listen on {address}:{port}: the port is taken, or the address is not this machine's. Set Web:Port and Web:Address.", "configuration");
}
