using Pacto.Bot.Forms;

namespace Pacto.Bot.Tests.Forms;

/// <summary>Drafts to test with; everybody in them is invented.</summary>
internal static class SampleDrafts
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 15, 0, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static Draft Empty(string form = "pledge") => new() { Id = "d1", FormId = form, CreatedAt = Now, UpdatedAt = Now };

    public static FieldValue Said(params string[] items) => new(items, ValueOrigin.Said, "t1", Now);

    public static Draft Pledge()
    {
        (string Field, string[] Items)[] values =
        [
            ("need", ["En 2026 quedaron 400 turnos de documentación sin cubrir en la delegación norte, según nuestro registro."]),
            ("commitment", ["Llevar el consulado móvil a seis barrios y capacitar a 30 promotores y promotoras."]),
            ("beneficiaries", ["900 personas migrantes de los barrios Norte y Estación; 250 son niñas y niños."]),
            ("actions", ["- Firmar un convenio con tres consulados\n- Capacitar al equipo\n- Hacer 24 jornadas en los barrios"]),
            ("partners", ["Responde la Secretaría de Derechos Humanos, con dos asociaciones de migrantes."]),
            ("resources", ["Partida 4.2 del presupuesto 2027 y ocho agentes"]),
            ("start_date", ["2027-03-01"]),
            ("end_date", ["2027-12-31"]),
            ("indicators", ["Trámites iniciados por barrio y mes; de 0 a 900 al cierre de 2027", "Jornadas hechas; de 0 a 24"]),
            ("cross_cutting", ["Sala para niñas y niños, y atención sin pedir situación migratoria."]),
            ("mirror", ["no"]),
            ("objectives", ["4", "23"]),
            ("principles", ["f", "j"]),
            ("type", ["individual"]),
            ("nature", ["human_resources", "financial"]),
            ("title", ["Documentación en los barrios: seis consulados móviles"]),
            ("entity_name", ["Municipalidad de San Miguel"]),
            ("entity_type", ["local_authority"]),
            ("country", ["AR"]),
            ("contact_name", ["Rosa Quispe Mamani"]),
            ("contact_position", ["Directora de Derechos Humanos"]),
            ("contact_email", ["migraciones@sanmiguel.example"]),
        ];
        return values.Aggregate(Empty(), (draft, value) => draft.Set(value.Field, Said(value.Items)));
    }
}
