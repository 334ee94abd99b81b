using System.Text.Json.Nodes;
using Pacto.Bot.Commands;
using Pacto.Bot.Commands.Batch;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting.Coaching;

/// <summary>What officers write in passing and a careful reader takes out of it: steps in a row, whom a plan takes care of, counted needs, open ranges of years.</summary>
public sealed class TextsOfOfficersTests
{
    private static readonly Lazy<CoachDesk> Opened = new(() => CoachDesk.Open(Repository.Root));

    private static DraftBatch Batch => new(Opened.Value, TimeProvider.System);

    [Theory]
    [InlineData("pledge", "A Prefeitura de Alto Jaru se compromete a abrir uma creche noturna. Vamos reformar um galpão, imprimir convites em crioulo e pagar duas educadoras.", "actions", "reformar um galpão, imprimir convites")]
    [InlineData("pledge", "The Town Council of Wismar Hill will open a welcome desk. It will print a leaflet, paint the hall and pay a clerk.", "actions", "print a leaflet, paint the hall and pay a clerk")]
    [InlineData("pledge", "El Municipio de Arroyo Pinto abrirá un comedor para 90 familias migrantes. Uno de cada tres lugares tendrá prioridad para mujeres embarazadas.", "cross_cutting", "prioridad para mujeres embarazadas")]
    [InlineData("pledge", "Ponemos dos psicólogas y una camioneta, y las madres solas van primero. La Municipalidad de Arroyo Pinto abrirá una sala de escucha.", "resources", "\"Ponemos dos psicólogas y una camioneta\"")]
    [InlineData("pledge", "Ponemos dos psicólogas y una camioneta, y las madres solas van primero. La Municipalidad de Arroyo Pinto abrirá una sala de escucha.", "cross_cutting", "\"las madres solas van primero\"")]
    [InlineData("pledge", "A Prefeitura de Alto Jaru vai abrir uma creche. A igreja empresta o salão e a Universidade cede os professores.", "partners", "igreja; Universidade")]
    [InlineData("pledge", "The Council will open a clinic for rice workers. Objectives 15 and 7.", "objectives", "15,7")]
    [InlineData("pledge", "Entidad: Municipalidad de Arroyo Pinto\nTipo: ( ) individual (x) común ( ) en asociación", "type", "common")]
    [InlineData("pledge", "El Municipio de Arroyo Pinto abrirá una oficina de empleo. En 2025 la terminal recibió 2.300 consultas.", "need", "recibió 2.300 consultas")]
    [InlineData("pledge", "The Council will run a clinic for migrant miners with four nurses.", "beneficiaries", "migrant miners")]
    [InlineData("pledge", "Vamos a abrir la ventanilla en Bagua Alto.\nIndicador: trámites resueltos, hoy 40, meta 900, según el registro.", "indicators", "\"baseline\":\"40\"")]
    [InlineData("pledge", "El ICBF y la alcaldía abrirán un comedor para 80 niños migrantes.", "country", "Colombia")]
    [InlineData("practice", "Título: Vozes da Feira. Vigência: 2021 – atual. Sigla do município: Porto Belo Alto.", "dates", "\"end\":\"present\"")]
    [InlineData("practice", "The scheme ended in November 2023 after three and a half years; 400 families got a contract.", "dates", "\"start\":\"2020\",\"end\":\"2023\"")]
    [InlineData("practice", "La Municipalidad de Tres Lomas sostuvo un comedor en 2022. Novedad: cocinan juntas las dos colectividades.", "innovation", "cocinan juntas las dos colectividades")]
    [InlineData("practice", "The council ran a clinic in 2022. The University trained the nurses and the Catholic diocese lent the hall.", "partners", "Catholic diocese")]
    public void What_is_said_in_passing_is_taken(string form, string text, string field, string expected)
    {
        var value = Extract(form, text)[field]?["value"]?.ToJsonString(Plain) ?? "";

        Assert.Contains(expected, value, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("pledge", "Até dezembro a prefeitura vai abrir um posto para migrantes.", "country", "Perú")]
    [InlineData("pledge", "Beneficiarios: 260 niñas y niños de 0 a 6 años. El municipio abrirá una guardería.", "indicators", "\"baseline\":\"0\"")]
    [InlineData("pledge", "La Alcaldía de Pozo Hondo construirá un mejor mañana y abrirá un albergue.", "end_date", "20")]
    [InlineData("pledge", "El municipio abrirá un taller. La Cooperativa de Recicladores Nueva Esperanza aporta las máquinas.", "need", "Esperanza")]
    public void What_only_looks_like_it_is_left_alone(string form, string text, string field, string unwanted) =>
        Assert.DoesNotContain(unwanted, Extract(form, text)[field]?["value"]?.ToJsonString(Plain) ?? "", StringComparison.Ordinal);

    [Fact]
    public void A_number_of_people_does_not_make_a_direction_a_commitment()
    {
        var review = Batch.Review(
            new JsonObject { ["draft"] = new JsonObject { ["description"] = "La Alcaldía impulsará acciones que contribuyan al bienestar de 500 personas migrantes." }, ["today"] = "2026-11-22", ["lang"] = "es" },
            Opened.Value.Forms["pledge"]);

        Assert.Contains(review["problems"]!.AsArray(), problem => problem!["code"]!.GetValue<string>() == "vague");
        Assert.Equal("weak", review["criteria"]!.AsArray().Single(criterion => criterion!["id"]!.GetValue<string>() == "measurable")!["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Council voted the money on Tuesday: forty beds for migrants in transit, doors will open by Easter 2027, two years guaranteed.", "pledge")]
    [InlineData("Queremos que la ONU nos done una ambulancia para atender migrantes.", "neither")]
    [InlineData("Vamos a exigir visa al día para inscribirse en la biblioteca.", "neither")]
    [InlineData("Can you tell me whether my cousin qualifies for a residence card?", "neither")]
    public void What_is_decided_asked_or_restricted_is_no_practice(string text, string route) =>
        Assert.Equal(route, Batch.Triage(new JsonObject { ["text"] = text, ["today"] = "2026-11-22" })["route"]!.GetValue<string>());

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Extract(string form, string text) =>
        Batch.Extract(new JsonObject { ["text"] = text, ["today"] = "2026-11-22" }, Opened.Value.Forms[form])["fields"]!.AsObject();
}
