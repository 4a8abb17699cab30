using Briefings.Typesetting.Blocks;

namespace Briefings.Tests.Typesetting.Blocks;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two? Three", "One.| Two?| Three")]
    [InlineData("He said “no.” She left.", "He said “no.”| She left.")]
    [InlineData("It rose by 1.5 percent, e.g. here.", "It rose by 1.5 percent, e.g.| here.")]
    [InlineData("北港关闭。“没有。”六十家。", "北港关闭。|“没有。”|六十家。")]
    [InlineData("متى يفتح؟ لا أحد يعرف.", "متى يفتح؟| لا أحد يعرف.")]
    [InlineData("", "")]
    public void A_paragraph_is_parted_where_its_sentences_end_and_is_itself_again_when_put_together(string text, string parted) =>
        Assert.Equal(parted, Shown([new Span(text, Emphasis.None)]));

    [Fact]
    public void What_is_raised_goes_with_the_sentence_that_it_follows() =>
        Assert.Equal("One.E1| Two.E2| Three.", Shown([new Span("One.", Emphasis.None), new Span("E1", Emphasis.Superscript), new Span(" Two.", Emphasis.Italic), new Span("E2", Emphasis.Superscript), new Span(" Three.", Emphasis.None)]));

    [Fact]
    public void A_place_stays_where_its_span_begins() =>
        Assert.Equal(["here", null], Sentences.Of([new Span("One. Two.", Emphasis.None, Anchor: "here")]).Select(sentence => sentence[0].Anchor));

    private static string Shown(IReadOnlyList<Span> text) => string.Join('|', Sentences.Of(text).Select(sentence => string.Concat(sentence.Select(span => span.Text))));
}
