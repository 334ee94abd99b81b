using Pacto.Knowledge.Indexing.Postgres;

namespace Pacto.Bot.Answering;

/// <summary>Section <c>Knowledge</c>: documents beside or instead of the built-in ones.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>Whether the built-in sources are answered from; default true. Forms and objectives rest on them in any case.</summary>
    public bool BuiltIn { get; init; } = true;

    /// <summary>Further documents; none by default.</summary>
    public IReadOnlyList<SourceOptions> Sources { get; init; } = [];

    /// <summary>Where their passages are kept; default in memory.</summary>
    public IndexKind Index { get; init; } = IndexKind.Memory;

    /// <summary>How PostgreSQL is reached, as Npgsql reads it, for example <c>Host=db;Database=pacto;Username=pacto;Password=…</c>.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Schema of the tables in PostgreSQL, one for each corpus; default <c>pacto_knowledge</c>.</summary>
    public string Schema { get; init; } = PostgresPassageIndex.UsualSchema;

    /// <summary>Folder in which readings are kept; empty (default): <c>pacto/readings</c> in the user's local application data. <c>none</c>: nothing is kept.</summary>
    public string Cache { get; init; } = "";

    /// <summary>Whether anything is added at all.</summary>
    public bool AddsDocuments => Sources.Count > 0 || Index is IndexKind.Postgres;

    /// <summary>The section of a configuration.</summary>
    /// <exception cref="SourcesException">A value is of the wrong kind.</exception>
    public static KnowledgeOptions Of(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Knowledge").Get<KnowledgeOptions>() ?? new();
        }
        catch (InvalidOperationException wrong)
        {
            throw new SourcesException("knowledge.wrong-value", wrong.Message, wrong);
        }
    }
}
