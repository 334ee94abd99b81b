using System.Globalization;
using System.Text.Json;
using Pacto.Knowledge.Ingestion;

namespace Pacto.Benchmarks;

/// <summary><c>gate FOLDER QUESTIONS OTHERS…</c>: what speaks for the best passage when the documents answer, and when the questions are about something else.</summary>
internal static class GateProgram
{
    public static void Run(LanguageLists languages, string folder, string questions, IEnumerable<string> others)
    {
        var corpus = Corpus.Read(folder, languages);
        foreach (var question in corpus.Questions(questions))
        {
            Print(corpus, question.Text, isAnswered: true, question.Right);
        }

        foreach (var text in others.SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(text);
            Print(corpus, json.RootElement.GetProperty("question").GetString()!, isAnswered: false, new HashSet<string>());
        }
    }

    private static void Print(Corpus corpus, string question, bool isAnswered, IReadOnlySet<string> right)
    {
        var found = corpus.Index.Search(question, null, 2);
        var first = found.Hits is [var best, ..] ? best : null;
        var unknown = found.Words.Sum(word => word.Weight) is var all and > 0
            ? found.Words.Where(word => found.UnknownWords.Any(raw => Knowledge.Text.TextNormalizer.Normalize(raw) == word.Word)).Sum(word => word.Weight) / all : 1;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(isAnswered ? 1 : 0)}\t{(first is not null && right.Contains(first.Passage.Id) ? 1 : 0)}\t{first?.Score:0.0000}\t{first?.Coverage:0.000}\t{first?.Closeness:0.000}\t{unknown:0.000}\t{found.Words.Count}\t{corpus.Index.Count}"));
    }
}
