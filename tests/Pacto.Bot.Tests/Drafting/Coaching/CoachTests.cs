using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Commands;
using Pacto.Bot.Commands.Batch;
using Pacto.Bot.Forms.Reading;
using Pacto.Testing;
using Xunit.Abstractions;

namespace Pacto.Bot.Tests.Drafting.Coaching;

/// <summary>Scores the understanding of drafts on the written samples; the floors lie a little under what is reached.</summary>
public sealed class CoachTests(ITestOutputHelper output)
{
    private const string Today = "2026-11-22";

    private static readonly Lazy<CoachDesk> Opened = new(() => CoachDesk.Open(Repository.Root));
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] ContentCodes =
    [
        "vague", "no_baseline", "effort_indicators", "past_date", "past_achievement", "refugees_only", "displaced_only", "national_competence", "restricts_rights",
        "two_commitments", "personal_data", "acronym", "lessons_equal_recommendations", "idea_stage", "before_2018", "no_results", "copy_of_summary",
    ];

    private static DraftBatch Batch => new(Opened.Value, TimeProvider.System);

    [Theory]
    [InlineData(false, 0.94)]
    [InlineData(true, 0.9)]
    public void Facts_are_taken_out_of_texts(bool unseen, double floor)
    {
        var tally = new Tally();
        foreach (var sample in Sample.All("extraction").Where(sample => sample.IsUnseen == unseen))
        {
            var text = sample.Text("text");
            var fields = Batch.Extract(new JsonObject { ["text"] = text, ["today"] = Today }, Opened.Value.Forms[sample.Text("form")])["fields"]!.AsObject();
            Assert.All(fields, field => Assert.Contains(field.Value!["from"]!.GetValue<string>(), text, StringComparison.Ordinal));
            foreach (var (id, expected) in sample.Line["fields"]!.AsObject())
            {
                tally.Add(id, Matches(id, expected!, fields[id]?["value"]), true);
            }

            foreach (var id in sample.Line["absent"]?.AsArray() ?? [])
            {
                tally.Add("not " + id, !fields.ContainsKey(id!.GetValue<string>()), true);
            }
        }

        output.WriteLine(tally.ToString());
        Assert.True(tally.Recall >= floor, tally.ToString());
    }

    [Theory]
    [InlineData(false, 0.93, 0.95, 0.9)]
    [InlineData(true, 0.93, 0.85, 0.85)]
    public void Drafts_are_judged_as_a_reader_would(bool unseen, double exact, double precision, double recall)
    {
        var problems = new Tally();
        var criteria = new Tally();
        foreach (var sample in Sample.All("drafts").Where(sample => sample.IsUnseen == unseen))
        {
            var form = Opened.Value.Forms[sample.Text("form")];
            var draft = Identified(form.Id, sample.Line["draft"]!.DeepClone().AsObject());
            var review = Batch.Review(new JsonObject { ["draft"] = draft.DeepClone(), ["today"] = Today }, form);
            var written = draft.ToJsonString(Plain);
            var expected = sample.Text("criteria");
            foreach (var (criterion, at) in review["criteria"]!.AsArray().Select((criterion, at) => (criterion!, at)))
            {
                var status = criterion["status"]!.GetValue<string>();
                criteria.Add(criterion["id"]!.GetValue<string>(), status == expected[at] switch { 'm' => "met", 'w' => "weak", _ => "missing" }, true);
                Assert.Contains(JsonSerializer.Serialize(criterion["evidence"]!.GetValue<string>(), Plain).Trim('"'), written, StringComparison.Ordinal);
                Assert.Equal(status == "met", criterion["next"]!.GetValue<string>().Length == 0);
            }

            var wanted = sample.Line["problems"]!.AsArray().Select(code => code!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            var found = review["problems"]!.AsArray().Select(problem => problem!["code"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            foreach (var code in ContentCodes)
            {
                problems.Add(code, found.Contains(code), wanted.Contains(code));
            }
        }

        output.WriteLine(criteria + "\n" + problems);
        Assert.True(criteria.Recall >= exact, criteria.ToString());
        Assert.True(problems.Precision >= precision && problems.Recall >= recall, problems.ToString());
    }

    [Fact]
    public void Good_pledges_are_ready_and_poor_ones_are_not_all_met()
    {
        foreach (var sample in Sample.All("drafts").Where(sample => sample.Text("form") == "pledge"))
        {
            var review = Batch.Review(
                new JsonObject { ["draft"] = Identified("pledge", sample.Line["draft"]!.DeepClone().AsObject()), ["today"] = Today }, Opened.Value.Forms["pledge"]);

            if (sample.Line["good"]!.GetValue<bool>())
            {
                Assert.True(review["ready"]!.GetValue<bool>(), $"{sample.Id}: {review["problems"]!.ToJsonString(Plain)}");
            }
            else
            {
                Assert.NotEmpty(review["problems"]!.AsArray());
            }
        }
    }

    [Theory]
    [InlineData(false, 0.92)]
    [InlineData(true, 0.75)]
    public void Ideas_are_sent_to_the_right_form(bool unseen, double floor)
    {
        var tally = new Tally();
        foreach (var sample in Sample.All("triage").Where(sample => sample.IsUnseen == unseen))
        {
            var result = Batch.Triage(new JsonObject { ["text"] = sample.Text("text"), ["today"] = Today });
            var route = result["route"]!.GetValue<string>();
            tally.Add(sample.Text("route"), route == sample.Text("route"), true);
            Assert.Equal(route == "ask", result.ContainsKey("question"));
            Assert.NotEmpty(result["because"]!.GetValue<string>());
        }

        output.WriteLine(tally.ToString());
        Assert.True(tally.Recall >= floor, tally.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u202E\u0000 🚀🚀🚀 <script>alert(1)</script>")]
    [InlineData("))))((((****####____||||????")]
    public void Odd_texts_do_no_harm(string text)
    {
        foreach (var form in Opened.Value.Forms.Forms)
        {
            Assert.NotNull(Batch.Extract(new JsonObject { ["text"] = text, ["today"] = Today }, form));
            Assert.NotNull(Batch.Review(new JsonObject { ["draft"] = new JsonObject { [form.Id == "pledge" ? "description" : "summary"] = text }, ["today"] = Today }, form));
        }

        Assert.NotNull(Batch.Triage(new JsonObject { ["text"] = text, ["today"] = Today }));
    }

    [Fact]
    public void A_long_text_is_understood_like_a_short_one()
    {
        var text = string.Concat(Enumerable.Repeat("Queremos capacitar a 40 funcionarias de la Municipalidad de San Isidro con la Universidad del Sur y ", 40));

        var read = Batch.Extract(new JsonObject { ["text"] = text, ["today"] = Today }, Opened.Value.Forms["pledge"]);

        Assert.Contains("San Isidro", read["fields"]!["entity_name"]!["value"]!.ToString(), StringComparison.Ordinal);
    }

    // Contact data are the same in all samples and left out of the files.
    private static JsonObject Identified(string form, JsonObject draft)
    {
        JsonObject identity = form == "pledge"
            ? new() { ["entity_name"] = "Municipalidad de San Miguel", ["entity_type"] = "local_authority", ["country"] = "Argentina", ["contact_name"] = "Rosa Quispe Mamani", ["contact_position"] = "Directora", ["contact_email"] = "direccion@sanmiguel.example" }
            : new() { ["focal_point"] = new JsonObject { ["name"] = "Rosa Quispe", ["position"] = "Directora", ["organisation"] = "Municipalidad", ["email"] = "a@b.example" } };
        foreach (var (id, value) in identity.Where(pair => !draft.ContainsKey(pair.Key)).ToList())
        {
            draft[id] = value!.DeepClone();
        }

        return draft;
    }

    private static bool Matches(string id, JsonNode expected, JsonNode? found)
    {
        if (found is null)
        {
            return false;
        }

        if (id is "objectives" or "primary_objectives")
        {
            return found[0]!.ToJsonString() == expected[0]!.ToJsonString() || All(expected, found);
        }

        if (expected is JsonArray && id == "indicators")
        {
            return found.AsArray().Any(indicator => expected[0]!.AsObject().All(part => indicator![part.Key]?.GetValue<string>().Contains(part.Value!.GetValue<string>(), StringComparison.Ordinal) is true));
        }

        return expected switch
        {
            JsonArray => All(expected, found),
            JsonObject => JsonNode.DeepEquals(expected, found),
            _ => Folded(found).Contains(Folded(expected).Trim('"'), StringComparison.Ordinal),
        };
    }

    private static bool All(JsonNode expected, JsonNode found) =>
        expected.AsArray().All(item => found.AsArray().Any(other => JsonNode.DeepEquals(item, other)));

    private static string Folded(JsonNode node) => LatinLetters.Fold(node.ToJsonString(Plain));
}
