using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>The section <c>Sources</c> of the configuration: how addresses are asked, and which are never asked.</summary>
internal sealed class FetchOptions
{
    public const string Section = "Sources";

    /// <summary>
    /// Hosts by name, addresses and ranges (<c>10.0.0.0/8</c>) that may be asked though they are not public. A host allowed by name is
    /// allowed at whatever address it has.
    /// </summary>
    public IList<string> AllowPrivateAddresses { get; } = [];

    public IList<int> Ports { get; } = [];

    /// <summary>An address where those who are asked learn who asks; part of the user agent.</summary>
    public string? Contact { get; set; }

    /// <summary>Absolute http address of a proxy. Those of the environment are never used.</summary>
    public string? Proxy { get; set; }

    /// <summary>Hosts whose robots.txt is passed over, with their leave.</summary>
    public IList<string> IgnoreRobotsOf { get; } = [];

    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Of a page, unpacked.</summary>
    [Range(10_000, 10 * 1024 * 1024)]
    public int MaxPageBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Of a feed, unpacked.</summary>
    [Range(10_000, 200 * 1024 * 1024)]
    public int MaxFeedBytes { get; set; } = 20 * 1024 * 1024;

    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ConnectWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>From the request to the end of the answer's headers, connecting included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest silence in the middle of an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan LongestSilence { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For one whole answer, however steadily it comes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan WholeWithin { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Between the beginnings of two requests to one host.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan HostPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests under way at one host.</summary>
    [Range(1, 16)]
    public int HostConcurrency { get; set; } = 2;

    /// <summary>Sources that are read at once.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 8;

    /// <summary>A server that asks for a longer wait is asked again after this one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>80 and 443 where none are given.</summary>
    public bool AllowsPort(int port) => Ports.Count == 0 ? port is 80 or 443 : Ports.Contains(port);
}
