using Briefings.Articles;

namespace Briefings.Tests.Articles;

public sealed class BytesTests
{
    public static TheoryData<string> Files => [.. ByteFile.All().Select(file => file.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_read_warned_of_or_refused_as_its_description_says(string name)
    {
        var file = ByteFile.All().Single(file => file.File == name);
        if (file.Outcome is ByteFileOutcome.Refused or ByteFileOutcome.Empty)
        {
            var problem = Assert.Throws<ProblemException>(() => Read(file)).Problem;
            Assert.Equal(file.File, problem.Where);
            Assert.Matches(file.Outcome == ByteFileOutcome.Empty ? "^BRF10(01|02|16)$" : "^BRF100[34]$", problem.Code);
            return;
        }

        var article = Read(file);

        Assert.Equal(file.Outcome == ByteFileOutcome.Warned, article.Warnings.Any(warning => warning.Code == "BRF1023"));
        if (name.EndsWith(".txt", StringComparison.Ordinal))
            Assert.Equal(file.Text.TrimStart('\uFEFF'), article.Text);
        else
            Assert.All(article.Sentences, sentence => Assert.Contains(Flat(article.TextOf(sentence)), Flat(file.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void Undecodable_bytes_name_what_was_tried_and_where_it_failed() => Assert.Equal(
        "a.txt : error BRF1004 : The text's encoding is not known. Tried: UTF-8; byte 6 does not fit. Convert it first, for example with: " +
        "iconv -f WINDOWS-1252 -t UTF-8, naming the encoding it was saved in.",
        Fault("a.txt", [.. "Caf. "u8, 0xE9, (byte)'.']));

    [Fact]
    public void Binary_files_are_named_for_what_they_are()
    {
        Assert.Equal(
            "a.txt : error BRF1003 : This is a PDF file, not text. Give the article as text, Markdown, HTML, PDF or DOCX.",
            Fault("a.txt", "%PDF-1.7 "u8.ToArray()));
        Assert.Contains("a zip file (a DOCX, ODT or EPUB is one)", Fault("a.docx", [0x50, 0x4B, 3, 4, 20, 0]), StringComparison.Ordinal);
        Assert.Contains("it has NUL bytes", Fault("-", [0x41, 0, 0x42]), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_and_white_space_are_told_apart()
    {
        Assert.Equal("- : error BRF1001 : There is nothing in it. Give a file or text with an article in it.", Fault("-", []));
        Assert.Equal("- : error BRF1002 : There is only white space in it. Give a file or text with an article in it.", Fault("-", " \r\n\t"u8.ToArray()));
    }

    [Fact]
    public void Ten_megabytes_are_read_and_a_byte_more_is_refused()
    {
        var bytes = new byte[ArticleReader.LargestInput];
        Array.Fill(bytes, (byte)'a');
        "Word. "u8.CopyTo(bytes);

        Assert.Equal(2, ArticleReader.Read(bytes, "big.txt").Sentences.Count + 1);
        Assert.Equal(
            "big.txt : error BRF1005 : It is larger than 10 MB, which no article is. Give the article alone.",
            Fault("big.txt", [.. bytes, (byte)'a']));
    }

    private static string Fault(string name, byte[] bytes) => Assert.Throws<ProblemException>(() => ArticleReader.Read(bytes, name)).Message;

    private static Article Read(ByteFile file) => ArticleReader.Read(file.Bytes, file.File);

    private static string Flat(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
