using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;

namespace Pacto.Knowledge.Tests.Indexing;

public sealed class InMemoryContractTests : PassageIndexContract
{
    protected override IPassageIndex Index(IReadOnlyList<IngestedDocument> documents) =>
        InMemoryPassageIndex.Build(SmallCorpus.Passages(documents), SmallCorpus.Languages);
}
