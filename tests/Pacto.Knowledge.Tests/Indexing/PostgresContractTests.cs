using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Indexing.Postgres;
using Pacto.Knowledge.Ingestion;
using Pacto.Testing;

namespace Pacto.Knowledge.Tests.Indexing;

/// <summary>The same promises, kept by a real server.</summary>
[Collection(PostgresGroup.Name)]
public sealed class PostgresContractTests(PostgresServer server) : PassageIndexContract, IDisposable
{
    private readonly List<PostgresPassageIndex> opened = [];

    public void Dispose() => opened.ForEach(index => index.Dispose());

    protected override IPassageIndex Index(IReadOnlyList<IngestedDocument> documents)
    {
        var index = PostgresPassageIndex.Open(server.ConnectionString, SmallCorpus.Languages, $"s{Guid.NewGuid():N}");
        opened.Add(index);
        index.Update(documents);
        return index;
    }
}
