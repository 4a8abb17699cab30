using Briefings.Articles;

namespace Briefings.Tests.Articles;

public sealed class FactsTests
{
    private const string Text = "The council met on Monday. It put off the vote. Nobody said why it did so.";

    [Theory]
    [InlineData("2023-09-15", "2023-09-15")]
    [InlineData("2023-09-15T23:30:00-05:00", "2023-09-15")]
    [InlineData("Sept. 13, 2023", "2023-09-13")]
    [InlineData("Friday, September 1st, 2023", "2023-09-01")]
    [InlineData("13 September 2023", "2023-09-13")]
    [InlineData("13. März 2023", "2023-03-13")]
    [InlineData("1er août 2023", "2023-08-01")]
    [InlineData("13 de septiembre de 2023", "2023-09-13")]
    [InlineData("13 września 2023", "2023-09-13")]
    [InlineData("13 сентября 2023 года", "2023-09-13")]
    [InlineData("13.09.2023", "2023-09-13")]
    [InlineData("2023年9月13日", "2023-09-13")]
    [InlineData("13/09/2023", "2023-09-13")]
    [InlineData("09/13/2023", "2023-09-13")]
    public void A_date_is_read_as_it_is_written(string written, string expected) =>
        Assert.Equal(expected, ArticleReader.FromText(Text, new() { Date = written }).Date?.ToString("O"));

    [Theory]
    [InlineData("03/04/2023")]
    [InlineData("2023-02-30")]
    [InlineData("soon")]
    public void A_date_that_cannot_be_told_is_left_out_with_a_warning(string written)
    {
        var article = ArticleReader.FromText(Text, new() { Date = written });

        Assert.Null(article.Date);
        Assert.Equal([$"warning BRF1012 : The date \"{written}\" cannot be read and was left out. Write it as 2023-09-15."], article.Warnings.Select(warning => warning.ToString()));
    }

    [Theory]
    [InlineData("HALDEN, Nev. - The council met on Monday.", null)]
    [InlineData("HALDEN (Harbour Wire) - The council met on Monday.", "Harbour Wire")]
    public void A_dateline_gives_the_agency_that_it_names_or_nothing(string opening, string? outlet) =>
        Assert.Equal(outlet, ArticleReader.FromText($"The bridge\n\n{opening} {Text}").Outlet);

    [Fact]
    public void An_address_or_language_that_is_none_is_left_out_with_a_warning() => Assert.Equal(
        [
            "warning BRF1013 : \"javascript:alert(1)\" is no http or https address and was left out.",
            "warning BRF1014 : The language \"English please\" is no language tag and was left out. Write it as en or pt-BR.",
        ],
        ArticleReader.FromText(Text, new() { Url = "javascript:alert(1)", Language = "English please" }).Warnings.Select(warning => warning.ToString()));

    [Theory]
    [InlineData("en", "The council of the town has said that it will not vote on the bridge, and that the study is to be published.")]
    [InlineData("de", "Der Rat der Stadt hat die Abstimmung über die Brücke verschoben, weil das Gutachten noch nicht vorliegt und sich die Kosten ändern.")]
    [InlineData("fr", "Le conseil de la ville a reporté le vote sur le pont, car les piles ne sont pas dans le bon sol, et il ne dit pas pourquoi.")]
    [InlineData("es", "El consejo de la ciudad aplazó la votación sobre el puente porque los pilares no están en el lugar que se dijo.")]
    [InlineData("it", "Il consiglio della città ha rinviato il voto sul ponte, che non è nel posto di cui si era detto, e non sono noti i costi.")]
    [InlineData("nl", "De raad van de stad heeft de stemming over de brug uitgesteld, omdat het rapport nog niet is verschenen en er geen geld is.")]
    [InlineData("pt", "O conselho da cidade adiou a votação sobre a ponte porque os pilares não estão no lugar que foi dito, e não há mais dinheiro para isso.")]
    [InlineData("pl", "Rada miasta odłożyła głosowanie w sprawie mostu, bo raport nie jest jeszcze gotowy i nie wiadomo, że się na to zgodzi.")]
    [InlineData("ru", "Городской совет отложил голосование по мосту, так как доклад ещё не готов, и это не всё, что он сказал.")]
    [InlineData("uk", "Міська рада відклала голосування про міст, бо звіт ще не готовий, і це не все, що вона сказала, та й гроші є.")]
    [InlineData("ar", "أجّل مجلس المدينة التصويت على الجسر.")]
    [InlineData("he", "מועצת העיר דחתה את ההצבעה על הגשר.")]
    [InlineData("zh", "市议会推迟了对大桥的表决。")]
    [InlineData("ja", "市議会は橋についての採決を延期した。")]
    [InlineData("ko", "시의회는 다리에 대한 표결을 연기했다.")]
    [InlineData("el", "Το δημοτικό συμβούλιο ανέβαλε την ψηφοφορία.")]
    [InlineData("und", "Lorem ipsum dolor sit amet.")]
    public void A_language_is_recognised_by_its_words_or_script(string expected, string text) =>
        Assert.Equal(expected, ArticleReader.FromText(text).Language);
}
