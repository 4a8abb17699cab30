using System.Net;
using System.Net.Sockets;
using System.Text;
using Briefings.Worker.Configuration;
using Briefings.Worker.Web;
using Microsoft.Extensions.Configuration;

namespace Briefings.Tests.Worker.Web;

public sealed class WebServerTests
{
    private static readonly HealthCheck Database = new("database", _ => Task.FromResult<string?>(null));

    [Theory]
    [InlineData("/healthz/ready")]
    [InlineData("/healthz")]
    public async Task A_service_whose_checks_are_well_is_ready(string path)
    {
        var (status, body) = await GetAsync(path, Database, new("scheduler", _ => Task.FromResult<string?>(null)));

        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","checks":{"database":"ok","scheduler":"ok"}}"""), (status, body));
    }

    [Fact]
    public async Task A_service_with_one_check_that_is_not_well_is_alive_and_not_ready()
    {
        var sweep = new HealthCheck("last sweep", _ => Task.FromResult<string?>("4 minutes ago"));

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"status":"not ready","checks":{"database":"ok","last sweep":"4 minutes ago"}}"""),
            await GetAsync("/healthz/ready", Database, sweep));
        Assert.Equal((HttpStatusCode.OK, """{"status":"alive"}"""), await GetAsync("/healthz/live", Database, sweep));
    }

    [Fact]
    public async Task A_check_that_throws_shows_nothing_of_what_it_threw()
    {
        var (status, body) = await GetAsync("/healthz", new HealthCheck("database", _ => throw new InvalidOperationException("Host=db;Password=s3cret")));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not ready","checks":{"database":"failed"}}"""), (status, body));
    }

    [Fact]
    public async Task A_check_that_hangs_is_left_behind()
    {
        var (status, body) = await GetAsync("/healthz", new HealthCheck("database", _ => new TaskCompletionSource<string?>().Task));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not ready","checks":{"database":"no answer in time"}}"""), (status, body));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1", "404")]
    [InlineData("GET /healthz/../etc/passwd HTTP/1.1", "404")]
    [InlineData("POST /healthz HTTP/1.1", "405")]
    [InlineData("DELETE /metrics HTTP/1.1", "405")]
    [InlineData("GET /metrics HTTP/9.9", "505")]
    [InlineData("rubbish", "400")]
    public async Task Nothing_else_is_there(string line, string status)
    {
        await using var server = await StartAsync(Database);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(server.Url).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: x\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);

        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_never_finishes_its_request_is_sent_away()
    {
        await using var server = await StartAsync(Database);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(server.Url).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow:"u8.ToArray());
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 408 ", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_on_this_machine_alone_unless_told_otherwise()
    {
        await using var server = await StartAsync(Database);

        Assert.Equal("127.0.0.1", new Uri(server.Url).Host);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var first = await StartAsync(Database);
        var port = new Uri(first.Url).Port;

        var fault = await Assert.ThrowsAsync<ProblemException>(
            () => WebServer.StartAsync(new WebOptions { Port = port }, [], TimeProvider.System, CancellationToken.None));

        Assert.Equal(
            $"configuration : error BRF9500 : Nothing can listen on 127.0.0.1:{port}: the port is taken, or the address is not this machine's. Set Web:Port and Web:Address.",
            fault.Problem.ToString());
    }

    [Theory]
    [InlineData("{}", null, "")]
    [InlineData("""{ "Web": { "Port": 9090 } }""", 9090, "")]
    [InlineData("""{ "Web": { "Port": 70000 } }""", null, "configuration : error BRF4011 : Web:Port must be between 1 and 65535.")]
    [InlineData("""{ "Web": { "Port": 9090, "Address": "localhost" } }""", null, "configuration : error BRF4011 : Web:Address must be an IP address of this machine, such as 127.0.0.1, 0.0.0.0 or ::1.")]
    [InlineData("""{ "Web": { "Prot": 9090 } }""", null, "configuration : error BRF4010 : There is no setting \"Web:Prot\". Remove it, or choose from Port, Address.")]
    public void The_port_is_off_until_it_is_set(string json, int? port, string problem)
    {
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

        var problems = new List<KeyedProblem>();

        var options = WebOptions.Read(configuration.GetSection(WebOptions.Section), problems);

        Assert.Equal(port, options?.Port);
        Assert.Equal(problem, string.Join('|', problems.Select(wrong => wrong.Problem)));
    }

    private static Task<WebServer> StartAsync(params HealthCheck[] checks) =>
        WebServer.StartAsync(new WebOptions(), checks, TimeProvider.System, CancellationToken.None);

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(string path, params HealthCheck[] checks)
    {
        await using var server = await StartAsync(checks);
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(server.Url + path));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
