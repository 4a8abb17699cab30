using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Tests.Typesetting.Text.Bidi;

public sealed class BidiMirroringTests
{
    [Theory]
    [InlineData('(', ')')]
    [InlineData('»', '«')]
    [InlineData('≤', '≥')]
    [InlineData('a', 'a')]
    [InlineData('“', '“')]
    public void A_character_has_the_mirror_that_Unicode_states(char character, char mirror) =>
        Assert.Equal(mirror, BidiMirroring.Of(character));

    [Fact]
    public void Mirroring_twice_gives_the_character_again() =>
        Assert.All(Enumerable.Range(0, 0x110000), code => Assert.Equal(code, BidiMirroring.Of(BidiMirroring.Of(code))));

    [Theory]
    [InlineData('〈')]
    [InlineData('\u2329')]
    public void Canonically_equivalent_brackets_are_one(char opener)
    {
        Assert.True(BidiBrackets.Opens(opener, out var closer));
        Assert.True(BidiBrackets.Closes('〉', out var identity));
        Assert.True(BidiBrackets.Closes('\u232A', out var equivalent));
        Assert.Equal((closer, closer), (identity, equivalent));
    }
}
