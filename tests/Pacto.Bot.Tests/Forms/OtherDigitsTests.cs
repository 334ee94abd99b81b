using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Forms;

/// <summary>Digits of other scripts are digits, and damaged YAML is no draft: neither breaks anything.</summary>
public sealed class OtherDigitsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("pledge", "objectives", "１ al ３", "1,2,3")]
    [InlineData("practice", "dates", "del １９ al ２４", "2019,2024")]
    public void They_are_read_as_the_numbers_they_are(string form, string field, string answer, string expected)
    {
        var read = FieldRules.Check(TheForms.All[form].Find(field)!, answer, Language.Spanish, Today);

        Assert.Equal(expected, string.Join(',', Assert.IsType<FieldCheck.Accepted>(read).Items));
    }
}
