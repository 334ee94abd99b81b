using Pacto.Testing;

namespace Pacto.Knowledge.Tests.Indexing;

/// <summary>Tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresGroup : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
