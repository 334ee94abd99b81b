using System.Globalization;

using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Tests.Forms;

public sealed class DateReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("junio de 2027", "2027-06-01", "2027-06-30")]
    [InlineData("Junho/2027", "2027-06-01", "2027-06-30")]
    [InlineData("segundo semestre del 27", "2027-07-01", "2027-12-31")]
    [InlineData("2º semestre de 2027", "2027-07-01", "2027-12-31")]
    [InlineData("second half of 2027", "2027-07-01", "2027-12-31")]
    [InlineData("primer trimestre 2028", "2028-01-01", "2028-03-31")]
    [InlineData("Q3 2027", "2027-07-01", "2027-09-30")]
    [InlineData("31/12/2027", "2027-12-31", "2027-12-31")]
    [InlineData("31-12-27", "2027-12-31", "2027-12-31")]
    [InlineData("2027-12-31", "2027-12-31", "2027-12-31")]
    [InlineData("31 de diciembre de 2027", "2027-12-31", "2027-12-31")]
    [InlineData("31 de dezembro de 2027", "2027-12-31", "2027-12-31")]
    [InlineData("December 31, 2027", "2027-12-31", "2027-12-31")]
    [InlineData("1º de março de 2027", "2027-03-01", "2027-03-01")]
    [InlineData("primero de enero de 2028", "2028-01-01", "2028-01-01")]
    [InlineData("até o fim do ano", "2026-11-01", "2026-12-31")]
    [InlineData("fin de año", "2026-11-01", "2026-12-31")]
    [InlineData("end of the year", "2026-11-01", "2026-12-31")]
    [InlineData("a fines de 2027", "2027-11-01", "2027-12-31")]
    [InlineData("antes de fin del 27", "2027-11-01", "2027-12-31")]
    [InlineData("antes de junio de 2027", "2027-05-31", "2027-05-31")]
    [InlineData("antes del 30 de septiembre de 2027", "2027-09-30", "2027-09-30")]
    [InlineData("antes de 2028", "2027-12-31", "2027-12-31")]
    [InlineData("antes do segundo semestre de 2028", "2028-06-30", "2028-06-30")]
    [InlineData("before June 2027", "2027-05-31", "2027-05-31")]
    [InlineData("before the end of 2027", "2027-11-01", "2027-12-31")]
    [InlineData("mucho antes que en junio de 2027", "2027-06-01", "2027-06-30")]
    [InlineData("end of June 2027", "2027-06-21", "2027-06-30")]
    [InlineData("in 18 months", "2028-05-22", "2028-05-22")]
    [InlineData("en 18 meses", "2028-05-22", "2028-05-22")]
    [InlineData("em dois anos", "2028-11-22", "2028-11-22")]
    [InlineData("en un año y medio", "2028-05-22", "2028-05-22")]
    [InlineData("within two years", "2028-11-22", "2028-11-22")]
    [InlineData("dic 27", "2027-12-01", "2027-12-31")]
    [InlineData("dez/27", "2027-12-01", "2027-12-31")]
    [InlineData("dic. 2027", "2027-12-01", "2027-12-31")]
    [InlineData("12/2027", "2027-12-01", "2027-12-31")]
    [InlineData("2028", "2028-01-01", "2028-12-31")]
    [InlineData("en el 2028", "2028-01-01", "2028-12-31")]
    [InlineData("el año que viene", "2027-01-01", "2027-12-31")]
    [InlineData("ano que vem", "2027-01-01", "2027-12-31")]
    [InlineData("next year", "2027-01-01", "2027-12-31")]
    [InlineData("marzo", "2027-03-01", "2027-03-31")]
    [InlineData("diciembre", "2026-12-01", "2026-12-31")]
    [InlineData("el 15 de enero", "2027-01-15", "2027-01-15")]
    [InlineData("de marzo a diciembre de 2027", "2027-03-01", "2027-12-31")]
    [InlineData("primer semestre del año que viene", "2027-01-01", "2027-06-30")]
    [InlineData("el próximo mes", "2026-12-01", "2026-12-31")]
    [InlineData("mañana", "2026-11-23", "2026-11-23")]
    [InlineData("setembro de 2027", "2027-09-01", "2027-09-30")]
    [InlineData("sept 2027", "2027-09-01", "2027-09-30")]
    public void A_date_or_period_is_read_in_three_languages(string words, string first, string last)
    {
        Assert.Equal(Day(first), DateReader.Read(words, PeriodEdge.First, Today));
        Assert.Equal(Day(last), DateReader.Read(words, PeriodEdge.Last, Today));
    }

    [Theory]
    [InlineData("pronto")]
    [InlineData("🎉")]
    [InlineData("31/02/2027")]
    [InlineData("45/13/2027")]
    [InlineData("no lo sé")]
    [InlineData("120 personas")]
    [InlineData("hace 2 años")]
    [InlineData("un montón")]
    [InlineData("2050 personas")]
    public void What_is_no_date_is_not_taken_for_one(string words) => Assert.Null(DateReader.Read(words, PeriodEdge.Last, Today));

    [Fact]
    public void Periods_are_found_where_they_stand_in_a_text()
    {
        const string Text = "Desde marzo de 2027 y antes de fin del 28 capacitaremos a 30 promotoras.";

        var found = DateReader.Find(Text, Today);

        Assert.Equal(["marzo de 2027", "fin del 28"], found.Select(period => Text.Substring(period.At, period.Length)));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
