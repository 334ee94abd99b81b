using Pacto.Knowledge.Data;
using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Tests.Documents;

public sealed class HandbookTests
{
    private static readonly int[] LocalActionLines = [169, 170, 171, 172, 175, 176, 177, 178, 179, 180, 183, 184, 185, 186, 187];
    private static readonly int[] LocalActionObjectives = [1, 2, 3, 4, 5, 7, 10, 12, 15, 16, 17, 19, 20, 21, 23];
    private static readonly int[] BareObjectiveLines = [98, 102, 106, 110, 114, 118, 122, 126, 130, 134, 138];

    [Theory]
    [InlineData("legal-notice", 16, 16)]
    [InlineData("publication", 20, 33)]
    [InlineData("intro-initiative", 63, 63)]
    [InlineData("intro-exchange", 73, 73)]
    [InlineData("principles-announcement", 83, 83)]
    [InlineData("objectives-announcement", 87, 87)]
    [InlineData("role-urbanisation", 147, 147)]
    [InlineData("role-objective-23", 151, 151)]
    [InlineData("note-1", 153, 153)]
    [InlineData("note-2", 156, 156)]
    [InlineData("local-actions-intro", 166, 166)]
    [InlineData("repository", 195, 195)]
    [InlineData("repository-hub", 201, 201)]
    [InlineData("repository-website", 213, 213)]
    [InlineData("note-3", 217, 217)]
    [InlineData("note-4", 219, 219)]
    [InlineData("pledge-definition", 221, 221)]
    [InlineData("pledge-entities", 227, 275)]
    [InlineData("pledge-website", 286, 286)]
    [InlineData("annex-intro", 294, 294)]
    [InlineData("annex-table", 299, 299)]
    [InlineData("practice-7", 305, 305)]
    [InlineData("practice-23", 315, 315)]
    public void A_passage_knows_its_lines(string id, int first, int last)
    {
        Assert.Equal(new LineRange(first, last), Seeds.Passage(id).Lines);
    }

    [Fact]
    public void Every_part_stands_verbatim_in_the_lines_of_its_passage()
    {
        foreach (var passage in Seeds.Knowledge.Passages)
        {
            Assert.All(passage.Parts, part => Assert.True(Seeds.Knowledge.Quotes.IsVerbatim(passage.Id, part.Text), $"{passage.Id}: {part.Text}"));
        }
    }

    [Fact]
    public void Twelve_objectives_come_out_of_six_lines_and_eleven_get_their_number_back()
    {
        for (var number = 1; number <= 23; number++)
        {
            var passage = Seeds.Passage($"objective-{number}");
            var line = number <= 12 ? 89 + ((number - 1) / 2) : BareObjectiveLines[number - 13];
            Assert.Equal(line, passage.Lines.First);
            Assert.Equal(number, passage.Objective);
            Assert.Equal(number <= 12 ? 2 : 1, passage.Parts.Count);
        }
    }

    [Fact]
    public void The_role_table_is_one_table_of_fifteen_rows()
    {
        var rows = Seeds.Knowledge.Passages.Where(passage => passage.Id.StartsWith("local-action-", StringComparison.Ordinal)).ToList();

        Assert.Equal(LocalActionObjectives, rows.Select(row => row.Objective!.Value));
        Assert.Equal(LocalActionLines, rows.Select(row => row.Lines.First));
        Assert.All(rows, row => Assert.Equal(
            [PassageRole.Label, PassageRole.Objective, PassageRole.Commitment, PassageRole.Action],
            row.Parts.Select(part => part.Role).Distinct()));
    }

    [Fact]
    public void The_annex_has_eight_rows_whose_second_column_is_the_action_and_third_the_practice()
    {
        var rows = Seeds.Knowledge.Passages.Where(passage => passage.Id.StartsWith("practice-", StringComparison.Ordinal)).ToList();

        Assert.Equal([1, 7, 11, 15, 16, 17, 19, 23], rows.Select(row => row.Objective!.Value));
        Assert.All(rows, row =>
        {
            var roles = row.Parts.Select(part => part.Role).ToHashSet();
            Assert.Contains(PassageRole.Action, roles);
            Assert.DoesNotContain(PassageRole.Commitment, roles);
            Assert.Single(row.Parts, part => part.Role is PassageRole.PracticeTitle);
            Assert.StartsWith("Enlace: ", row.Parts.Single(part => part.Role is PassageRole.Link).Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_run_together_practice_is_taken_apart_at_its_year()
    {
        var title = Seeds.Passage("practice-15").Parts.Single(part => part.Role is PassageRole.PracticeTitle);

        Assert.Equal(
            "Valparaíso (Chile): Mejora en el acceso a la atención en salud intercultural de migrantes residentes (desde 2018)", title.Text);
    }

    [Fact]
    public void The_pledge_text_stands_under_its_heading_and_the_notes_with_their_marks()
    {
        Assert.Equal("Iniciativa de Compromisos", Seeds.Passage("pledge-definition").Section[^1]);
        Assert.DoesNotContain("Iniciativa de Compromisos", Seeds.Passage("note-3").Section);
        Assert.Equal(Seeds.Passage("repository-how-to-submit").Section, Seeds.Passage("note-4").Section);
    }

    [Fact]
    public void The_heading_used_twice_names_what_one_joins()
    {
        Assert.StartsWith("Repositorio", Seeds.Passage("repository-scope").Section[^1], StringComparison.Ordinal);
        Assert.StartsWith("Iniciativa de Compromisos: ¿Cómo", Seeds.Passage("pledge-scope").Section[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_twelve_kinds_of_entity_are_one_list()
    {
        var entities = Seeds.Passage("pledge-entities");

        Assert.Equal(12, entities.Parts.Count(part => part.Role is PassageRole.Item));
        Assert.Equal("Instituciones de derechos humanos", entities.Parts[^1].Text);
    }

    [Theory]
    [InlineData(HandbookDamage.DoubledHeading, 7)]
    [InlineData(HandbookDamage.BrokenHeading, 2)]
    [InlineData(HandbookDamage.MisplacedNote, 2)]
    [InlineData(HandbookDamage.AmbiguousHeading, 2)]
    [InlineData(HandbookDamage.Contents, 1)]
    [InlineData(HandbookDamage.CutTable, 5)]
    [InlineData(HandbookDamage.WrongHeader, 4)]
    [InlineData(HandbookDamage.MergedRecords, 6)]
    [InlineData(HandbookDamage.LostNumber, 16)]
    [InlineData(HandbookDamage.UnmarkedList, 1)]
    [InlineData(HandbookDamage.NestedList, 1)]
    [InlineData(HandbookDamage.RunTogether, 8)]
    [InlineData(HandbookDamage.LostList, 1)]
    public void Every_known_damage_is_found_and_repaired(HandbookDamage kind, int times)
    {
        Assert.Equal(times, Seeds.Knowledge.Repairs.Count(repair => repair.Kind == kind));
    }

    [Fact]
    public void Logos_contents_and_tags_are_in_no_passage()
    {
        Assert.All(Seeds.Knowledge.Passages, passage =>
        {
            Assert.DoesNotContain("<p>", passage.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ONU MIGRACIÓN", passage.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("..", passage.Text.Replace("(...)", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_with_a_lost_paragraph_is_refused_with_its_line()
    {
        var titles = Seeds.Knowledge.Objectives.Select(objective => objective.Title.Es).ToList();
        var lines = Seeds.Handbook.Lines.ToList();
        lines.RemoveAt(68);

        var fault = Assert.Throws<DataException>(() => HandbookReader.Read(lines, "handbook.txt", titles));

        Assert.Contains("intro-exchange", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_not_in_the_handbook_stops_the_start_with_its_line()
    {
        var titles = Seeds.Knowledge.Objectives.Select(objective => objective.Title.Es).ToList();
        var reading = HandbookReader.Read(Seeds.Handbook.Lines, "handbook.txt", titles);
        var path = Path.Combine(Seeds.Folder, "handbook", "passages.yaml");
        var changed = File.ReadAllText(path).Replace("La gobernanza migratoria no se define solo", "La gobernanza migratoria se define solo", StringComparison.Ordinal);

        var fault = Assert.Throws<DataException>(() => HandbookPassages.Join(reading.Blocks, DataFile.Parse(changed, path), "handbook"));

        Assert.True(fault.Line > 1);
        Assert.Contains("part 1 of 'intro-local-governance'", fault.Message, StringComparison.Ordinal);
    }
}
