using System.Text;
using System.Text.Json;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Benchmarks;

/// <summary>A folder of documents with its index.</summary>
internal sealed record Corpus(IReadOnlyList<IndexedPassage> Passages, InMemoryPassageIndex Index)
{
    /// <summary>Reads a folder and builds its index.</summary>
    public static Corpus Read(string folder, LanguageLists languages)
    {
        var read = new Ingestor(languages).Read(folder);
        List<IndexedPassage> passages = [.. read.Documents.SelectMany(one => one.Passages.Select(passage => new IndexedPassage(passage, one.Document.Language)))];
        return new Corpus(passages, InMemoryPassageIndex.Build(passages, languages));
    }

    /// <summary>Questions with gold quotations, one JSON object a line.</summary>
    public IReadOnlyList<KnownQuestion> Questions(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var quotes = json.RootElement.GetProperty("gold").EnumerateArray().Select(gold => Bare(gold.GetProperty("quote").GetString()!)).ToList();
            return new KnownQuestion(
                json.RootElement.GetProperty("question").GetString()!,
                LanguageCode.Parse(json.RootElement.GetProperty("lang").GetString()) ?? Language.Spanish,
                json.RootElement.GetProperty("type").GetString()!,
                Passages.Where(one => quotes.Exists(quote => Bare(one.Passage.Text).Contains(quote, StringComparison.Ordinal)))
                    .Select(one => one.Passage.Id).ToHashSet(StringComparer.Ordinal));
        })];

    /// <summary>Letters and digits only, without accents: what a quotation is looked up by.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var token in Knowledge.Text.TextNormalizer.Tokens(text))
        {
            bare.Append(' ').Append(token.Word);
        }

        return bare.Append(' ').ToString();
    }
}
