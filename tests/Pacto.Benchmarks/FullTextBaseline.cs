using Microsoft.Data.Sqlite;
using Pacto.Knowledge.Documents;

namespace Pacto.Benchmarks;

/// <summary>The measure to beat: SQLite FTS5 with bm25 over title, headings and text, accents removed, any word of the question.</summary>
internal sealed class FullTextBaseline : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public FullTextBaseline(IEnumerable<Passage> passages)
    {
        connection.Open();
        Run("CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, title, section, text, tokenize = 'unicode61 remove_diacritics 2')");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO passage (id, title, section, text) VALUES ($id, $title, $section, $text)";
        var (id, title, section, text) = (Add("$id"), Add("$title"), Add("$section"), Add("$text"));
        foreach (var passage in passages)
        {
            (id.Value, title.Value, section.Value, text.Value) = (passage.Id, passage.Title.Es, string.Join(' ', passage.Section), passage.Text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();

        SqliteParameter Add(string name) => insert.Parameters.Add(name, SqliteType.Text);
    }

    /// <summary>Ids of the best passages.</summary>
    public IReadOnlyList<string> Search(string question, int top)
    {
        var words = Knowledge.Text.TextNormalizer.Tokens(question).Select(token => $"\"{token.Raw}\"").Distinct(StringComparer.Ordinal).Take(64).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM passage WHERE passage MATCH $words ORDER BY bm25(passage), rowid LIMIT $top";
        command.Parameters.AddWithValue("$words", string.Join(" OR ", words));
        command.Parameters.AddWithValue("$top", top);
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
