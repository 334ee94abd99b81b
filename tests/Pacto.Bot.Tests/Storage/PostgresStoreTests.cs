using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>The promises of every store, kept by a real PostgreSQL server.</summary>
[Collection(PostgresGroup.Name)]
public sealed class PostgresStoreTests(PostgresServer server) : StoreContract(new StoreOnServer(server));
