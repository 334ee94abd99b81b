namespace Pacto.Bot.Tests.Storage;

/// <summary>Keeping and deleting, by a file.</summary>
public sealed class SqlitePrivacyTests() : PrivacyContract(new StoreInFolder());
