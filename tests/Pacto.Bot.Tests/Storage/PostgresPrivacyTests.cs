using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>Keeping and deleting, by a real PostgreSQL server.</summary>
[Collection(PostgresGroup.Name)]
public sealed class PostgresPrivacyTests(PostgresServer server) : PrivacyContract(new StoreOnServer(server));
