using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Forms;

public sealed class OptionReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string, string> ChoiceFields()
    {
        var data = new TheoryData<string, string>();
        foreach (var form in TheForms.All.Forms)
        {
            foreach (var field in form.Fields.Where(field => field.Options.Count > 0))
            {
                data.Add(form.Id, field.Id);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(ChoiceFields))]
    public void Every_option_is_reached_by_its_number(string formId, string fieldId)
    {
        var field = TheForms.All[formId][fieldId];
        var number = 0;
        foreach (var option in field.OfferedOptions)
        {
            number++;

            Assert.Equal([option.Id], Accepted(field, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Theory, MemberData(nameof(ChoiceFields))]
    public void Every_option_is_reached_by_its_label_in_each_language(string formId, string fieldId)
    {
        var field = TheForms.All[formId][fieldId];
        foreach (var option in field.Options)
        {
            foreach (var language in LanguageCode.All)
            {
                Assert.Equal([option.Id], Accepted(field, option.Label[language]));
                Assert.Equal([option.Id], Accepted(field, option.Label[language].ToUpperInvariant() + "."));
                if (option.ShortLabel is { } brief)
                {
                    Assert.Equal([option.Id], Accepted(field, brief[language]));
                }
            }
        }
    }

    [Theory]
    [InlineData("objectives", "7 y 15", "7,15")]
    [InlineData("objectives", "1, 3 y 5", "1,3,5")]
    [InlineData("objectives", "el objetivo 16", "16")]
    [InlineData("objectives", "objetivos 4 e 23", "4,23")]
    [InlineData("objectives", "inclusion y cohesion", "16")]
    [InlineData("objectives", "acceso a servicios basicos y cooperacion internacional", "15,23")]
    [InlineData("objectives", "del 1 al 3", "1,2,3")]
    [InlineData("principles", "f y j", "f,j")]
    [InlineData("principles", "f e j", "f,j")]
    [InlineData("principles", "a, e, g", "a,e,g")]
    [InlineData("principles", "derechos humanos, perspectiva de genero", "f,g")]
    [InlineData("principles", "todos", "a,b,c,d,e,f,g,h,i,j")]
    [InlineData("type", "la segunda", "common")]
    [InlineData("type", "2", "common")]
    [InlineData("type", "en asociacion", "partnership")]
    [InlineData("type", "asociasión", "partnership")]
    [InlineData("type", "solos", "individual")]
    [InlineData("type", "la última", "matching")]
    [InlineData("type", "vamos con socios", "partnership")]
    [InlineData("nature", "1 y 4", "financial,policy")]
    [InlineData("nature", "recursos humanos y políticas", "human_resources,policy")]
    [InlineData("nature", "todas", "financial,human_resources,process,policy")]
    [InlineData("nature", "dinero y personal", "financial,human_resources")]
    [InlineData("entity_type", "somos una municipalidad", "local_authority")]
    [InlineData("entity_type", "prefeitura", "local_authority")]
    [InlineData("country", "argentina", "AR")]
    [InlineData("country", "Brazil", "BR")]
    [InlineData("country", "peru", "PE")]
    [InlineData("country", "Bolivia (Estado Plurinacional de)", "BO")]
    [InlineData("country", "Venezuela", "VE")]
    [InlineData("country", "Alemanha", "DE")]
    [InlineData("country", "Urugay", "UY")]
    [InlineData("other_country", "Paraguay y Bolivia", "PY,BO")]
    [InlineData("region", "sudamerica", "americas")]
    public void An_answer_in_peoples_own_words_is_understood(string fieldId, string answer, string expected) =>
        Assert.Equal(expected.Split(','), Accepted(TheForms.Pledge[fieldId], answer));

    [Theory]
    [InlineData("type", "individual y común", "ambiguous")]
    [InlineData("type", "1 y 2", "one_only")]
    [InlineData("type", "9", "not_in_list")]
    [InlineData("type", "🎉", "not_in_list")]
    [InlineData("objectives", "24", "not_in_list")]
    [InlineData("objectives", "el de las bicicletas", "not_in_list")]
    [InlineData("country", "Narnia", "not_in_list")]
    [InlineData("principles", "z", "not_in_list")]
    [InlineData("country", "otro país", "another")]
    [InlineData("country", "outro", "another")]
    [InlineData("country", "another country", "another")]
    [InlineData("country", "mi país", "not_in_list")]
    public void An_answer_outside_the_options_is_refused_with_its_reason(string fieldId, string answer, string code) =>
        Assert.Equal(code, Assert.IsType<FieldCheck.Refused>(FieldRules.Check(TheForms.Pledge[fieldId], answer, Language.Spanish, Today)).Code);

    private static IReadOnlyList<string> Accepted(Field field, string answer)
    {
        var check = FieldRules.Check(field, answer, Language.Spanish, Today);
        return check is FieldCheck.Accepted accepted ? accepted.Items : throw new Xunit.Sdk.XunitException($"'{answer}' for {field.Id}: {check}");
    }
}
