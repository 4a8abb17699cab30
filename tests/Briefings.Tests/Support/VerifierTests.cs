using Xunit.Sdk;

namespace Briefings.Tests.Support;

public sealed class VerifierTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("briefings-verify-").FullName;

    private string Verified => Path.Combine(folder, "page.verified.md");

    private string Received => Path.Combine(folder, "page.received.md");

    [Fact]
    public void A_missing_verified_file_fails_and_leaves_what_was_received()
    {
        Assert.Throws<XunitException>(() => Verifier.VerifyFile("# One\n", Verified));

        Assert.Equal("# One", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_difference_is_shown_as_the_lines_that_changed()
    {
        File.WriteAllText(Verified, "a\nb\nc\nd\ne\nf");

        var failure = Assert.Throws<XunitException>(() => Verifier.VerifyFile("a\nb\nc\nd\nE\nf", Verified));

        Assert.EndsWith("  …\n  c\n  d\n- e\n+ E\n  f\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_passes_and_clears_an_old_received_file()
    {
        File.WriteAllText(Verified, "same\r\n");
        File.WriteAllText(Received, "old");

        Verifier.VerifyFile("same\n", Verified);

        Assert.False(File.Exists(Received));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
