using Pacto.Bot.Answering;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands.Corpora;

/// <summary>A folder of documents, read and indexed for as long as the command runs.</summary>
/// <param name="Index">Finds in it.</param>
/// <param name="Languages">Tells the language of a question.</param>
internal sealed record CorpusDesk(IPassageIndex Index, LanguageLists Languages)
{
    private const int LearntPassages = 2_000;

    /// <summary>Reads a folder; what is left out is named on the error output.</summary>
    /// <exception cref="CommandFailure">There is no such folder, or nothing in it could be read.</exception>
    /// <param name="setting">Where progress goes.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">Settings written as <c>--Section:Key=value</c>.</param>
    /// <param name="isQuiet">True for a batch: no bar moves.</param>
    public static async Task<CorpusDesk> OpenAsync(CommandSetting setting, string folder, IReadOnlyList<string> settings, bool isQuiet)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandFailure(setting.Say("corpus.no-folder", ("path", folder)));
        }

        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        var cache = SourceReading.CacheOf(KnowledgeOptions.Of(setting.Configure(settings)), TimeProvider.System);
        var read = IngestionBar.Show(setting, isQuiet, progress => new Ingestor(LanguageLists.Load(seeds), cache).Read(folder, progress));
        await ReportAsync(setting, read.Report);
        if (read.Report.Files == 0)
        {
            throw new CommandFailure(setting.Say("corpus.nothing-read", ("path", folder)));
        }

        await setting.Error.WriteLineAsync(setting.Say(
            "corpus.read", ("files", Figure(read.Report.Files)), ("passages", Figure(read.Report.Passages)), ("refused", Figure(read.Report.Refused.Count))));

        // The documents' own words help to tell the languages apart.
        var languages = LanguageLists.Load(seeds);
        foreach (var document in read.Documents.GroupBy(one => one.Document.Language))
        {
            foreach (var passage in document.SelectMany(one => one.Passages).Take(LearntPassages))
            {
                languages.Detector.Learn(passage.Text, document.Key);
            }
        }

        var passages = read.Documents.SelectMany(one => one.Passages.Select(passage => new IndexedPassage(passage, one.Document.Language)));
        return new CorpusDesk(InMemoryPassageIndex.Build(passages, languages), languages);
    }

    /// <summary>Language of a question: the given one, else that of its words, else Spanish.</summary>
    public Language LanguageOf(string question, Language? given) => given ?? Languages.Detector.Detect(question).Language;

    /// <summary>Names what was left out and what is in another language, a line each, on the error output.</summary>
    public static async Task ReportAsync(CommandSetting setting, IngestionReport report)
    {
        foreach (var refused in report.Refused)
        {
            await setting.Error.WriteLineAsync(setting.Say(
                "corpus.refused", ("path", PlainLine.Of(refused.Path)), ("why", setting.Say("corpus.refused-" + NameOf(refused.Reason)))));
        }

        foreach (var path in report.OtherLanguages)
        {
            await setting.Error.WriteLineAsync(setting.Say("ingest.other-language", ("path", PlainLine.Of(path))));
        }
    }

    private static string Figure(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A reason as phrases and reports name it.</summary>
    public static string NameOf(Knowledge.Documents.RefusalReason reason) => reason switch
    {
        Knowledge.Documents.RefusalReason.UnknownKind => "unknown-kind",
        Knowledge.Documents.RefusalReason.Empty => "empty",
        Knowledge.Documents.RefusalReason.TooLarge => "too-large",
        Knowledge.Documents.RefusalReason.Binary => "binary",
        Knowledge.Documents.RefusalReason.TooDeep => "too-deep",
        Knowledge.Documents.RefusalReason.Unreadable => "unreadable",
        Knowledge.Documents.RefusalReason.MissingProgram => "missing-program",
        Knowledge.Documents.RefusalReason.TooSlow => "too-slow",
        Knowledge.Documents.RefusalReason.Link => "link",
        _ => "damaged",
    };
}
