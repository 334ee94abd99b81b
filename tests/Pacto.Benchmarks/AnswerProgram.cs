using System.Globalization;
using System.Text.Json;
using Pacto.Bot.Commands;
using Pacto.Knowledge.Languages;

namespace Pacto.Benchmarks;

/// <summary><c>answers FILE…</c>: from a question to its finished answer over the built-in sources, beside a search with FTS5 in the same passages.</summary>
internal static class AnswerProgram
{
    private const int Rounds = 5;
    private const int Top = 10;

    public static void Run(IReadOnlyList<string> files)
    {
        var desk = QuestionDesk.Open(AppContext.BaseDirectory);
        using var baseline = new FullTextBaseline(desk.Knowledge.Passages);
        List<(string Text, Language? Language)> questions = [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Read)];
        foreach (var (text, language) in questions)
        {
            desk.Asking.AnswerOne(text, language, null);
            baseline.Search(text, Top);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        desk.Asking.AnswerOne(questions[0].Text, questions[0].Language, null);
        questions.ForEach(question => desk.Asking.AnswerOne(question.Text, question.Language, null));
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (questions.Count + 1);
        var ours = new Times([.. Enumerable.Range(0, Rounds).SelectMany(_ => questions).Select(question => Times.Of(() => desk.Asking.AnswerOne(question.Text, question.Language, null)))]);
        var theirs = new Times([.. Enumerable.Range(0, Rounds).SelectMany(_ => questions).Select(question => Times.Of(() => baseline.Search(question.Text, Top)))]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questions.Count} questions, {desk.Knowledge.Passages.Count} passages, {Rounds} rounds"));
        Console.WriteLine($"answers, every run          {ours}; {bytes / 1024} KiB an answer");
        Console.WriteLine($"answers, quickest of {Rounds}      {Times.Quickest(questions, Rounds, question => desk.Asking.AnswerOne(question.Text, question.Language, null))}");
        Console.WriteLine($"FTS5 search, every run      {theirs}");
    }

    private static (string Text, Language? Language) Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var language = json.RootElement.TryGetProperty("lang", out var code) ? LanguageCode.Parse(code.GetString()) : null;
        return (json.RootElement.GetProperty("question").GetString()!, language);
    }
}
