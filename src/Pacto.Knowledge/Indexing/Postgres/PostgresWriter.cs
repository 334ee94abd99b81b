using Npgsql;
using NpgsqlTypes;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>
/// Makes the tables hold exactly the given documents, in one transaction: whoever searches meanwhile finds the old ones. What is
/// unchanged stays as it is. One writer at a time, over all instances.
/// </summary>
internal sealed class PostgresWriter(NpgsqlDataSource source, Grammar grammar)
{
    private readonly Dictionary<(string Word, Language Language), int> counts = [];
    private int passages;

    /// <summary>Writes.</summary>
    public PostgresUpdate Write(IReadOnlyList<IngestedDocument> documents)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        PostgresSchema.Wait(connection);
        var known = Known(connection);
        var wanted = documents.ToDictionary(one => one.Document.Id, StringComparer.Ordinal);
        List<string> gone = [.. known.Keys.Where(id => !wanted.ContainsKey(id))];
        List<IngestedDocument> changed = [.. documents.Where(one => known.GetValueOrDefault(one.Document.Id) != StampOf(one))];
        if (gone.Count + changed.Count > 0)
        {
            Remove(connection, [.. gone, .. changed.Select(one => one.Document.Id).Where(known.ContainsKey)]);
            Add(connection, changed);
            AddWords(connection);
        }

        transaction.Commit();
        return new PostgresUpdate(changed.Count, documents.Count - changed.Count, gone.Count);
    }

    // Everything that is shown or searched follows from these.
    private static string StampOf(IngestedDocument one) => string.Join(
        '\n', one.Document.Sha256, (int)one.Document.Language, PostgresRows.Clean(one.Document.Title.Es), one.Document.Path, one.Document.Address?.AbsoluteUri, one.Passages.Count);

    private static Dictionary<string, string> Known(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT id, concat_ws(E'\\n', sha256, language, title, path, coalesce(address, ''), passages) FROM document", connection);
        using var reader = command.ExecuteReader();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            known.Add(reader.GetString(0), reader.GetString(1));
        }

        return known;
    }

    private void Remove(NpgsqlConnection connection, string[] ids)
    {
        if (ids.Length == 0)
        {
            return;
        }

        using (var old = new NpgsqlCommand($"SELECT {PostgresRows.PassageColumns} FROM passage p WHERE p.document = ANY($1)", connection))
        {
            old.Parameters.Add(new NpgsqlParameter { Value = ids });
            using var reader = old.ExecuteReader();
            while (reader.Read())
            {
                var (passage, language) = PostgresRows.ReadPassage(reader);
                Count(passage, language, -1);
            }
        }

        using var delete = new NpgsqlCommand("DELETE FROM document WHERE id = ANY($1)", connection);
        delete.Parameters.Add(new NpgsqlParameter { Value = ids });
        delete.ExecuteNonQuery();
    }

    private void Add(NpgsqlConnection connection, List<IngestedDocument> documents)
    {
        using (var rows = connection.BeginBinaryImport("COPY document (id, title, language, path, sha256, address, passages) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var (document, held) in documents)
            {
                rows.StartRow();
                Write(rows, document.Id, document.Title.Es);
                rows.Write((short)document.Language);
                Write(rows, document.Path, document.Sha256);
                rows.Write(document.Address?.AbsoluteUri, NpgsqlDbType.Text);
                rows.Write(held.Count);
            }

            rows.Complete();
        }

        // Words are looked up as we part and fold them; stems and stop words are the server's.
        PostgresSchema.Run(connection, """
            CREATE TEMP TABLE incoming (id text, document text, title text, section text[], first_line integer, last_line integer,
                roles smallint[], texts text[], language smallint, nearest text, above text, body text) ON COMMIT DROP
            """);
        using (var rows = connection.BeginBinaryImport("COPY incoming FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var (document, held) in documents)
            {
                foreach (var passage in held)
                {
                    Count(passage, document.Language, 1);
                    WriteRow(rows, passage, document.Language);
                }
            }

            rows.Complete();
        }

        PostgresSchema.Run(connection, """
            INSERT INTO passage (id, document, title, section, first_line, last_line, roles, texts, language, search)
            SELECT id, document, title, section, first_line, last_line, roles, texts, language,
                setweight(to_tsvector(c.config, nearest), 'A') || setweight(to_tsvector(c.config, above), 'B') || to_tsvector(c.config, body)
            FROM incoming CROSS JOIN LATERAL
                (SELECT CASE language WHEN 1 THEN 'pacto_pt'::regconfig WHEN 2 THEN 'pacto_en'::regconfig ELSE 'pacto_es'::regconfig END AS config) c
            """);
    }

    private static void WriteRow(NpgsqlBinaryImporter rows, Passage passage, Language language)
    {
        rows.StartRow();
        Write(rows, passage.Id, passage.DocumentId, passage.Title.Es);
        rows.Write(passage.Section.Select(PostgresRows.Clean).ToArray());
        rows.Write(passage.Lines.First);
        rows.Write(passage.Lines.Last);
        rows.Write(passage.Parts.Select(part => (short)part.Role).ToArray());
        rows.Write(passage.Parts.Select(part => PostgresRows.Clean(part.Text)).ToArray());
        rows.Write((short)language);
        var nearest = passage.Section is [.., var heading] ? heading : passage.Title.Es;
        var above = string.Join(' ', passage.Section.SkipLast(1).Append(Path.GetFileNameWithoutExtension(passage.DocumentId)));
        Write(rows, Words(nearest), Words(above), Words(passage.Text));
    }

    private static void Write(NpgsqlBinaryImporter rows, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            rows.Write(PostgresRows.Clean(text));
        }
    }

    private static string Words(string text) => string.Join(' ', TextNormalizer.Tokens(text).Select(token => token.Word));

    private void Count(Passage passage, Language language, int by)
    {
        passages += by;
        var said = string.Join(' ', passage.Section.Append(passage.Title.Es).Append(passage.Text));
        foreach (var word in TextNormalizer.Tokens(said).Select(token => PostgresRows.Clean(token.Word)).Distinct(StringComparer.Ordinal))
        {
            if (!grammar.IsFunctionWord(word, language))
            {
                counts[(word, language)] = counts.GetValueOrDefault((word, language)) + by;
            }
        }
    }

    private void AddWords(NpgsqlConnection connection)
    {
        PostgresSchema.Run(connection, "CREATE TEMP TABLE counted (word text, language smallint, stem text, passages integer) ON COMMIT DROP");
        using (var rows = connection.BeginBinaryImport("COPY counted FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var ((word, language), count) in counts.Where(pair => pair.Value != 0))
            {
                rows.StartRow();
                rows.Write(word);
                rows.Write((short)language);
                rows.Write(IndexStemmer.Stem(word, language));
                rows.Write(count);
            }

            rows.Complete();
        }

        PostgresSchema.Run(connection, """
            INSERT INTO word (word, language, stem, plain, passages)
            SELECT word, language, stem, unaccent(word), passages FROM counted
            ON CONFLICT (word, language) DO UPDATE SET passages = word.passages + EXCLUDED.passages;
            DELETE FROM word WHERE passages <= 0
            """);
        PostgresSchema.Run(connection, $"UPDATE total SET passages = passages + {passages}");
    }
}
