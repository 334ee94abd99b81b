using Npgsql;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>From rows to documents and passages.</summary>
internal static class PostgresRows
{
    /// <summary>The columns that <see cref="ReadPassage"/> takes, of table <c>passage</c> under the name <c>p</c>.</summary>
    public const string PassageColumns = "p.id, p.document, p.title, p.section, p.first_line, p.last_line, p.roles, p.texts, p.language";

    /// <summary>The columns that <see cref="ReadDocument"/> takes.</summary>
    public const string DocumentColumns = "id, title, language, path, sha256, address";

    /// <summary>A passage with its language.</summary>
    public static IndexedPassage ReadPassage(NpgsqlDataReader row)
    {
        var roles = row.GetFieldValue<short[]>(6);
        var texts = row.GetFieldValue<string[]>(7);
        return new IndexedPassage(
            new Passage
            {
                Id = row.GetString(0),
                DocumentId = row.GetString(1),
                Title = LocalizedText.Same(row.GetString(2)),
                Section = row.GetFieldValue<string[]>(3),
                Lines = new LineRange(row.GetInt32(4), row.GetInt32(5)),
                Parts = [.. texts.Select((text, at) => new PassagePart((PassageRole)roles[at], text, null))],
            },
            (Language)row.GetInt16(8));
    }

    /// <summary>A document without its lines.</summary>
    public static SourceDocument ReadDocument(NpgsqlDataReader row) => new(
        row.GetString(0), LocalizedText.Same(row.GetString(1)), (Language)row.GetInt16(2), SourceOrigin.Added, row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : new Uri(row.GetString(5)), []);

    /// <summary>Every row of a query.</summary>
    public static List<T> Read<T>(NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<object> values)
    {
        using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The text as the server takes it: without NUL and without halves of pairs.</summary>
    public static string Clean(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\0', StringComparison.Ordinal)
            ? string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0))
            : text;
}
