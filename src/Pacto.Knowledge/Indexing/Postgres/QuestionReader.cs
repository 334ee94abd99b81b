using Npgsql;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>Reads a question against the words the server knows: how rare each is, and what is spelt like one it does not know.</summary>
internal sealed class QuestionReader(NpgsqlDataSource source, LanguageLists languages)
{
    private const int MostWords = 64;
    private const int MostAlike = 6;

    /// <summary>Reads.</summary>
    public AskedWords Read(string text, Language language)
    {
        List<Token> tokens = [.. TextNormalizer.Tokens(text).Where(token => !languages.Grammar.IsFunctionWord(token.Word, language))
            .DistinctBy(token => token.Word).Take(MostWords)];
        var others = tokens.ToDictionary(token => token.Word, token => languages.Everyday.Of(token.Word, language).Distinct().ToList(), StringComparer.Ordinal);
        var stems = tokens.SelectMany(token => StemsOf(token.Word)).Concat(others.Values.SelectMany(list => list.Select(other => IndexStemmer.Stem(other.Word, other.Language))));
        var (counts, passages) = Count([.. stems.Distinct(StringComparer.Ordinal)]);
        List<string> unknown = [.. tokens.Select(token => token.Word).Where(word =>
            CountOf(StemsOf(word)) == 0 && CountOf(others[word].Select(other => IndexStemmer.Stem(other.Word, other.Language))) == 0)];
        var alike = unknown.Count > 0 ? Alike([.. unknown], counts) : [];
        return new AskedWords([.. tokens.Select(Word)], counts, passages);

        int CountOf(IEnumerable<string> asked) => asked.Distinct(StringComparer.Ordinal).Sum(stem => counts.GetValueOrDefault(stem));

        AskedWords.Word Word(Token token)
        {
            var like = alike.GetValueOrDefault(token.Word) ?? [];
            var held = CountOf(StemsOf(token.Word).Concat(others[token.Word].Select(other => IndexStemmer.Stem(other.Word, other.Language))).Concat(like.Select(one => one.Stem)));
            return new AskedWords.Word(token.Raw, [token.Word, .. others[token.Word].Select(other => other.Word), .. like.Select(one => one.Word)], held);
        }
    }

    private static IEnumerable<string> StemsOf(string word) => LanguageCode.All.Select(language => IndexStemmer.Stem(word, language)).Distinct(StringComparer.Ordinal);

    private (Dictionary<string, int> Stems, int Passages) Count(string[] stems)
    {
        var rows = PostgresRows.Read(
            source,
            "SELECT stem, sum(passages)::integer FROM word WHERE stem = ANY($1) GROUP BY stem UNION ALL SELECT NULL, passages FROM total",
            row => (Stem: row.IsDBNull(0) ? null : row.GetString(0), Passages: row.GetInt32(1)),
            (object)stems);
        var all = rows.Single(row => row.Stem is null).Passages;
        return (rows.Where(row => row.Stem is not null).ToDictionary(row => row.Stem!, row => Math.Min(all, row.Passages), StringComparer.Ordinal), all);
    }

    private Dictionary<string, List<(string Word, string Stem)>> Alike(string[] unknown, Dictionary<string, int> counts)
    {
        var rows = PostgresRows.Read(
            source,
            """
            SELECT asked.word, near.word, near.stem, near.passages
            FROM unnest($1) AS asked(word) CROSS JOIN LATERAL (
                SELECT w.word, w.stem, w.passages FROM word w WHERE w.plain % unaccent(asked.word)
                ORDER BY similarity(w.plain, unaccent(asked.word)) DESC, w.passages DESC, w.word LIMIT $2) near
            """,
            row => (Asked: row.GetString(0), Word: row.GetString(1), Stem: row.GetString(2), Passages: row.GetInt32(3)),
            unknown,
            MostAlike);
        foreach (var row in rows)
        {
            counts[row.Stem] = Math.Max(counts.GetValueOrDefault(row.Stem), row.Passages);
        }

        return rows.GroupBy(row => row.Asked, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(row => (row.Word, row.Stem)).ToList(), StringComparer.Ordinal);
    }
}
