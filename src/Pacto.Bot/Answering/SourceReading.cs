using Pacto.Knowledge.Indexing.Postgres;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Answering;

/// <summary>From settings to documents that can be searched.</summary>
internal static class SourceReading
{
    private const string NoCache = "none";

    /// <summary>Reads what is configured; nothing when nothing is.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="seedsFolder">What is known of the languages lies there.</param>
    /// <param name="clock">Tells the age of what was kept.</param>
    /// <param name="progress">Told after every file.</param>
    /// <exception cref="SourcesException">A setting is wrong, a source is missing, or the server cannot be used.</exception>
    public static AddedSources Open(KnowledgeOptions options, string seedsFolder, TimeProvider clock, IProgress<IngestionStep>? progress = null)
    {
        if (!options.AddsDocuments)
        {
            return options.BuiltIn ? AddedSources.None : throw new SourcesException("knowledge.no-sources", "Knowledge:Sources");
        }

        IReadOnlyList<DocumentSource> sources = [.. options.Sources.Select(SourceOf)];
        var languages = LanguageLists.Load(seedsFolder);
        var server = options.Index is IndexKind.Postgres ? OpenServer(options, languages) : null;
        try
        {
            var read = sources.Count > 0 ? new Ingestor(languages, CacheOf(options, clock)).Read(sources, progress) : null;
            return server is null ? AddedSources.InMemory(read!, languages) : AddedSources.OnServer(read, server);
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new SourcesException("knowledge.no-source", missing.Message, missing);
        }
        catch (PostgresIndexException refused)
        {
            throw Of(refused);
        }
    }

    /// <summary>Where readings are kept; null for nowhere.</summary>
    public static ReadingCache? CacheOf(KnowledgeOptions options, TimeProvider clock) =>
        FolderOf(options) is { } folder ? new ReadingCache(folder, clock) : null;

    /// <summary>The folder for it; null for none.</summary>
    public static string? FolderOf(KnowledgeOptions options) =>
        options.Cache == NoCache ? null : options.Cache.Length > 0 ? options.Cache : ReadingCache.UsualFolder;

    private static DocumentSource SourceOf(SourceOptions source)
    {
        if (string.IsNullOrWhiteSpace(source.Path))
        {
            throw new SourcesException("knowledge.no-path", source.Title);
        }

        var language = LanguageCode.Parse(source.Language);
        if (language is null && source.Language.Length > 0)
        {
            throw new SourcesException("knowledge.language", source.Language);
        }

        return new DocumentSource(source.Path)
        {
            Title = source.Title.Length > 0 ? source.Title : null,
            Language = language,
            Address = AddressOf(source),
        };
    }

    private static Uri? AddressOf(SourceOptions source) =>
        source.Address.Length == 0 ? null
        : Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address
        : throw new SourcesException("knowledge.address", source.Address);

    private static PostgresPassageIndex OpenServer(KnowledgeOptions options, LanguageLists languages)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            throw new SourcesException("knowledge.no-connection", "Knowledge:ConnectionString");
        }

        try
        {
            return PostgresPassageIndex.Open(options.ConnectionString, languages, options.Schema);
        }
        catch (PostgresIndexException refused)
        {
            throw Of(refused);
        }
    }

    private static SourcesException Of(PostgresIndexException refused) => new(
        refused.Problem switch
        {
            PostgresIndexProblem.WrongSetting => "knowledge.server-setting",
            PostgresIndexProblem.Unreachable => "knowledge.server-unreachable",
            PostgresIndexProblem.Login => "knowledge.server-login",
            PostgresIndexProblem.NoDatabase => "knowledge.server-database",
            PostgresIndexProblem.NoRights => "knowledge.server-rights",
            PostgresIndexProblem.NoExtension => "knowledge.server-extension",
            PostgresIndexProblem.TooNew => "knowledge.server-too-new",
            _ => "knowledge.server-other",
        },
        refused.Message.ReplaceLineEndings(" "),
        refused);
}
