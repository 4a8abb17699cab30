using System.Net;
using Briefings.Worker.Sources;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Tests.Worker.Sources;

/// <summary>No way of writing an address, and no name for it, leads into a network that is not public.</summary>
public sealed class PrivateAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("127.1", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("127.000.000.001", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("2130706433", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("0x7f000001", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("0x7f.1", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("0177.0.0.1", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("017700000001", "BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("127.0.0.1.", "BRF7007 : \"127.0.0.1.\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("\uFF11\uFF12\uFF17.0.0.1", "BRF7006 : No address is known for the host \"xn--8g7ccp.0.0.1\". Check how it is written, and the machine's name service.")]
    [InlineData("\u2460\u2461\u2466.0.0.1", "BRF7006 : No address is known for the host \"xn--orhcp.0.0.1\". Check how it is written, and the machine's name service.")]
    [InlineData("%31%32%37.0.0.1", "BRF7019 : The server sent on without an address that can be read. Open it in a browser and give the address where it ends.")]
    [InlineData("localhost", "BRF7007 : \"localhost\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("LOCALHOST.", "BRF7007 : \"localhost.\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("0.0.0.0", "BRF7007 : \"0.0.0.0\" is at 0.0.0.0, which is not public (unspecified). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("0", "BRF7007 : \"0.0.0.0\" is at 0.0.0.0, which is not public (unspecified). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("10.0.0.1", "BRF7007 : \"10.0.0.1\" is at 10.0.0.1, which is not public (private). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("172.31.255.255", "BRF7007 : \"172.31.255.255\" is at 172.31.255.255, which is not public (private). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("192.168.1.1", "BRF7007 : \"192.168.1.1\" is at 192.168.1.1, which is not public (private). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("100.64.0.1", "BRF7007 : \"100.64.0.1\" is at 100.64.0.1, which is not public (shared by a provider's customers). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("169.254.169.254", "BRF7007 : \"169.254.169.254\" is at 169.254.169.254, which is not public (metadata service). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("169.254.10.10", "BRF7007 : \"169.254.10.10\" is at 169.254.10.10, which is not public (link-local). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("192.0.0.8", "BRF7007 : \"192.0.0.8\" is at 192.0.0.8, which is not public (kept for protocols). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("192.0.2.1", "BRF7007 : \"192.0.2.1\" is at 192.0.2.1, which is not public (kept for examples). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("198.18.0.1", "BRF7007 : \"198.18.0.1\" is at 198.18.0.1, which is not public (kept for measurements). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("224.0.0.1", "BRF7007 : \"224.0.0.1\" is at 224.0.0.1, which is not public (multicast). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("250.1.2.3", "BRF7007 : \"250.1.2.3\" is at 250.1.2.3, which is not public (reserved). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("255.255.255.255", "BRF7007 : \"255.255.255.255\" is at 255.255.255.255, which is not public (broadcast). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[::1]", "BRF7007 : \"[::1]\" is at ::1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[::]", "BRF7007 : \"[::]\" is at ::, which is not public (unspecified). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[::127.0.0.1]", "BRF7007 : \"[::127.0.0.1]\" is at ::127.0.0.1, which is not public (reserved). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[::ffff:127.0.0.1]", "BRF7007 : \"[::ffff:127.0.0.1]\" is at ::ffff:127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[::ffff:7f00:1]", "BRF7007 : \"[::ffff:127.0.0.1]\" is at ::ffff:127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[::ffff:0:127.0.0.1]", "BRF7007 : \"[::ffff:0:127.0.0.1]\" is at ::ffff:0:127.0.0.1, which is not public (reserved). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[0:0:0:0:0:ffff:a9fe:a9fe]", "BRF7007 : \"[::ffff:169.254.169.254]\" is at ::ffff:169.254.169.254, which is not public (metadata service). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[64:ff9b::10.0.0.1]", "BRF7007 : \"[64:ff9b::a00:1]\" is at 64:ff9b::a00:1, which is not public (private). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[64:ff9b:1::a00:1]", "BRF7007 : \"[64:ff9b:1::a00:1]\" is at 64:ff9b:1::a00:1, which is not public (reserved). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[2002:7f00:1::]", "BRF7007 : \"[2002:7f00:1::]\" is at 2002:7f00:1::, which is not public (a tunnel to IPv4). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[2001:0:53aa:64c:0:fff8:80ff:fffe]", "BRF7007 : \"[2001:0:53aa:64c:0:fff8:80ff:fffe]\" is at 2001:0:53aa:64c:0:fff8:80ff:fffe, which is not public (kept for protocols). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[2600::5efe:10.0.0.1]", "BRF7007 : \"[2600::5efe:10.0.0.1]\" is at 2600::5efe:10.0.0.1, which is not public (private). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[fe80::1%25eth0]", "BRF7007 : \"[fe80::1]\" is at fe80::1, which is not public (link-local). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[fe80::1]", "BRF7007 : \"[fe80::1]\" is at fe80::1, which is not public (link-local). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[fc00::1]", "BRF7007 : \"[fc00::1]\" is at fc00::1, which is not public (unique local). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[fd00:ec2::254]", "BRF7007 : \"[fd00:ec2::254]\" is at fd00:ec2::254, which is not public (metadata service). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[ff02::1]", "BRF7007 : \"[ff02::1]\" is at ff02::1, which is not public (multicast). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("[2001:db8::1]", "BRF7007 : \"[2001:db8::1]\" is at 2001:db8::1, which is not public (kept for examples). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("inside.example", "BRF7007 : \"inside.example\" is at 10.0.0.5, which is not public (private). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("split.example", "BRF7007 : \"split.example\" is at 192.168.0.9, which is not public (private). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    public async Task A_server_sends_on_to(string host, string told)
    {
        await using var server = RawServer.Start(call => call.RedirectAsync($"http://{host}:{((IPEndPoint)call.Socket.LocalEndPoint!).Port}/secret"));
        var options = Reading.Fetch(server.Port);
        options.AllowPrivateAddresses.Clear();
        options.AllowPrivateAddresses.Add("hostile.example");

        var found = await Reading.FindAsync(new UrlsOptions { Urls = { $"http://hostile.example:{server.Port}/" } }, options, resolve: Names.ResolveAsync);

        Assert.Equal($"http://hostile.example:{server.Port}/ : error {told}", Reading.Told(found));
        Assert.Equal(["GET /robots.txt HTTP/1.1", "GET / HTTP/1.1"], server.Requests);
    }

    [Theory]
    [InlineData("\uFF11\uFF12\uFF17.0.0.1", "http://\uFF11\uFF12\uFF17.0.0.1/ : error BRF7006 : No address is known for the host \"xn--8g7ccp.0.0.1\". Check how it is written, and the machine's name service.")]
    [InlineData("\u2460\u2461\u2466.0.0.1", "http://\u2460\u2461\u2466.0.0.1/ : error BRF7006 : No address is known for the host \"xn--orhcp.0.0.1\". Check how it is written, and the machine's name service.")]
    [InlineData("127\u30020\u30020\u30021", "http://127\u30020\u30020\u30021/ : error BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.")]
    [InlineData("lo\u00ADcalhost", "http://lo\u00ADcalhost/ : error BRF7006 : No address is known for the host \"xn--localhost-6ma\". Check how it is written, and the machine's name service.")]
    public async Task A_configured_address_in_letters_that_look_like_others_is(string host, string told)
    {
        var found = await Reading.FindAsync(new UrlsOptions { Urls = { $"http://{host}/" } }, new FetchOptions(), resolve: Names.ResolveAsync);

        Assert.Equal(told, Reading.Told(found));
    }

    [Fact]
    public async Task A_name_that_is_public_when_it_is_asked_for_first_and_private_a_moment_later_opens_nothing()
    {
        await using var server = RawServer.Start(call => call.RedirectAsync("/secret"));
        var lookups = 0;
        Task<IPAddress[]> RebindAsync(string host, CancellationToken cancellationToken) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse(Interlocked.Increment(ref lookups) <= 2 ? "127.0.0.1" : "127.0.0.2")]);

        var found = await Reading.FindAsync(new UrlsOptions { Urls = { $"http://rebinding.example:{server.Port}/" } }, Reading.Fetch(server.Port), resolve: RebindAsync);

        Assert.Equal(
            $"http://rebinding.example:{server.Port}/ : error BRF7007 : \"rebinding.example\" is at 127.0.0.2, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.",
            Reading.Told(found));
        Assert.Equal(["GET /robots.txt HTTP/1.1", "GET / HTTP/1.1"], server.Requests);
    }

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("223.255.255.254")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("64:ff9b::5db8:d70e")]
    [InlineData("::ffff:93.184.215.14")]
    public void A_public_address_is_public(string address) => Assert.Null(SpecialAddress.Of(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("192.168.7.7", true)]
    [InlineData("192.168.7.8", false)]
    public async Task What_the_configuration_allows_is_allowed_and_nothing_beside_it(string address, bool isAllowed)
    {
        var guard = new AddressGuard(["10.1.0.0/16", "192.168.7.7", "intranet.example"]);

        var fault = await Record.ExceptionAsync(() => guard.PublicAddressesOfAsync(address, CancellationToken.None));

        Assert.Equal(isAllowed, fault is null);
    }

    [Theory]
    [InlineData("ftp://example.org/x", "BRF7002")]
    [InlineData("file:///etc/passwd", "BRF7002")]
    [InlineData("http://user:secret@example.org/", "BRF7003")]
    [InlineData("http://example.org:22/", "BRF7004")]
    [InlineData("//example.org/x", "BRF7002")]
    [InlineData("http://", "BRF7001")]
    [InlineData("http://a b/", "BRF7001")]
    [InlineData("example.org", "BRF7001")]
    public void An_address_is_refused_by_how_it_is_written(string text, string code) =>
        Assert.Equal(code, Addresses.Parse(text, new FetchOptions()).Problem?.Code);
}
