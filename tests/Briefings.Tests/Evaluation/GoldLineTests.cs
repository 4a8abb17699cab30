using System.Text;
using Briefings.Evaluation;

namespace Briefings.Tests.Evaluation;

public sealed class GoldLineTests
{
    [Theory]
    [InlineData("not json", "gold.jsonl(7,2) : error BRF5501 : The line does not fit the form of a gold file. docs/evaluation.md describes the form.")]
    [InlineData("[1]", "gold.jsonl(7,2) : error BRF5501 : The line does not fit the form of a gold file. docs/evaluation.md describes the form.")]
    [InlineData("""{ "id": "a", "text": "One.", "actors": [{ "nom": "A" }] }""", "gold.jsonl(7,49) : error BRF5501 : The line does not fit the form of a gold file, at \"$.actors[0].nom\". docs/evaluation.md describes the form.")]
    [InlineData("""{ "id": "a", "text": "\ud800" }""", "gold.jsonl(7,30) : error BRF5501 : The line does not fit the form of a gold file, at \"$.text\". docs/evaluation.md describes the form.")]
    [InlineData("""{ "id": "a", "text": "" }""", "gold.jsonl(7,1) : error BRF1001 : There is nothing in it. Give a file or text with an article in it.")]
    [InlineData("""{ "id": "a", "text": "One.", "statements": [{ "spans": [[0, 3], [3, 9]] }] }""", "gold.jsonl(7,1) : error BRF5503 : statements[0] has the offsets [3, 9], which are no range of the text. Give [start, end] with 0 <= start < end <= 4, in UTF-16 code units.")]
    [InlineData("""{ "id": "a", "text": "One.", "motives": [{ "spans": [[-1, 3]] }] }""", "gold.jsonl(7,1) : error BRF5503 : motives[0] has the offsets [-1, 3], which are no range of the text. Give [start, end] with 0 <= start < end <= 4, in UTF-16 code units.")]
    [InlineData("""{ "id": "a", "text": "One.", "questions": [{ "spans": [[1, 2, 3]] }] }""", "gold.jsonl(7,1) : error BRF5503 : questions[0] has the offsets [1, 2, 3], which are no range of the text. Give [start, end] with 0 <= start < end <= 4, in UTF-16 code units.")]
    [InlineData("""{ "id": "a", "text": "One.", "statements": [{ "text": "Two" }] }""", "gold.jsonl(7,1) : error BRF5504 : statements[0]: the article does not have the words \"Two\". Copy them from its text, letter for letter.")]
    [InlineData("""{ "id": "a", "text": "One.", "statements": [{ "speaker": "he" }] }""", "gold.jsonl(7,1) : error BRF5505 : statements[0] must have either \"spans\" or \"text\": where its words stand, or what they are.")]
    [InlineData("""{ "id": "a", "text": "One.", "statements": [{ "actor": "Ada", "text": "One" }] }""", "gold.jsonl(7,1) : error BRF5506 : statements[0]: no actor of the line is named \"Ada\". Add the actor, or give the article's words as \"speaker\".")]
    public void A_line_that_does_not_fit_is_refused_with_its_number_and_what_to_do(string line, string error) =>
        Assert.Equal(error, Assert.Throws<ProblemException>(() => GoldLine.Read(Encoding.UTF8.GetBytes(line), "gold.jsonl", 7)).Problem.ToString());

    [Fact]
    public void Words_are_found_across_line_breaks_and_in_the_body_before_a_heading()
    {
        var gold = GoldLine.Read("""{ "id": "a", "text": "It\nis  so. And it is so.", "statements": [{ "text": "It is so" }] }"""u8.ToArray(), "gold.jsonl", 1);

        Assert.Equal("It\nis  so", gold.Article.Text[gold.Statements![0].Places[0].Start..gold.Statements[0].Places[0].End]);
    }
}
