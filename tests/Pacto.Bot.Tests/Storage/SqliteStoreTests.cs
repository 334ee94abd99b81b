namespace Pacto.Bot.Tests.Storage;

/// <summary>The promises of every store, kept by a file.</summary>
public sealed class SqliteStoreTests() : StoreContract(new StoreInFolder());
