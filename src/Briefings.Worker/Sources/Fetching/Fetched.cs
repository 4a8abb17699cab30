namespace Briefings.Worker.Sources.Fetching;

/// <summary>What became of a request.</summary>
internal abstract record Fetched;

/// <param name="Address">Where the answer came from, after all redirects.</param>
/// <param name="MediaType">In lower case, without parameters; null where the server did not say.</param>
internal sealed record FetchedPage(Uri Address, ReadOnlyMemory<byte> Bytes, string? MediaType, string? Charset, Validators Validators) : Fetched;

/// <summary>The page is as it was when the validators were given.</summary>
internal sealed record NotModified : Fetched;

/// <param name="MayPass">True where asking again another day may help: a server that is down, busy or slow.</param>
/// <param name="WaitUntil">When the server wants to be asked again, where it said so.</param>
internal sealed record FetchFault(Problem Problem, bool MayPass, DateTimeOffset? WaitUntil = null) : Fetched;

/// <summary>What a server gave to tell this version of a page from the next (RFC 9110, 8.8).</summary>
/// <param name="Address">Of what they speak: after redirects it is another than was asked for.</param>
internal sealed record Validators(string? Address, string? ETag, string? LastModified);
