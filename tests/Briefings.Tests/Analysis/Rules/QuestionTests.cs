namespace Briefings.Tests.Analysis.Rules;

public sealed class QuestionTests
{
    public static TheoryData<string, string> Cases => ReadingCases.In("questions.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_sentence_leaves_open_becomes_an_English_question(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('\n', ReadingCases.Read(sentence).Questions.Select(question => $"{question.Reason} | {question.Question}")));

    [Fact]
    public void The_same_question_is_asked_once()
    {
        var question = Assert.Single(ReadingCases.Read(
            "It is unclear whether France will veto the resolution. France is likely to veto the resolution.").Questions);
        Assert.Equal("Will France veto the resolution?", question.Question);
    }

    [Fact]
    public void Of_what_is_still_ahead_three_questions_are_asked_and_the_unanswered_come_first()
    {
        var questions = ReadingCases.Read(string.Join(
            " ",
            "The new tax could close the bakery.", "The drought could empty the northern lake.", "The strike could halt every ferry.",
            "The ruling could free two prisoners.", "The storm could reach Lisbon.", "The merger could cost jobs.",
            "The vote could split the party.", "The frost could kill the vines.", "The fire could spread to the harbour.",
            "It is unclear whether the mayor knew of the cracks.")).Questions;
        Assert.Equal(4, questions.Count);
        Assert.Equal("Did the mayor know of the cracks?", questions[0].Question);
    }
}
