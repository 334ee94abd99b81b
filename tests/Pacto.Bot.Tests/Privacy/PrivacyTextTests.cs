using Microsoft.Data.Sqlite;
using Pacto.Bot.Privacy;
using Pacto.Bot.Prompting;
using Pacto.Bot.Tests.Hosting;
using Pacto.Bot.Tests.Storage;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Privacy;

/// <summary>What people and operators are told is what is done.</summary>
public sealed class PrivacyTextTests
{
    [Fact]
    public void Every_table_stands_in_the_list_of_what_is_kept()
    {
        using var place = new StoreInFolder();
        _ = place.Store;
        using var connection = new SqliteConnection($"Data Source={place.FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
        var told = File.ReadAllText(Repository.PathOf("docs/privacy.md"));

        Assert.All(((string)command.ExecuteScalar()!).Split(','), table => Assert.Contains($"`{table}`", told, StringComparison.Ordinal));
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var options = new PrivacyOptions();
        Assert.Contains($"{options.ConversationDays}, {options.DraftDays}, {options.ProfileDays}, {options.OpinionDays}, {options.QuestionDays}, {options.ProofDays}", readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "hasta 90 días después del último cambio", "hasta que se borre")]
    [InlineData("pt", "até 90 dias depois da última alteração", "até que se apague")]
    [InlineData("en", "until 90 days after the last change", "until it is deleted")]
    public async Task The_page_says_what_the_settings_say(string code, string limited, string unlimited)
    {
        await using var server = await RunningServer.StartAsync("--Privacy:ConversationDays=90", "--Privacy:DraftDays=0");

        var page = await server.Http.GetStringAsync($"/privacidad?lang={code}");

        var phrases = Phrases.Load(Repository.PathOf("prompts"));
        var language = LanguageCode.Parse(code)!.Value;
        Assert.Contains(limited, page, StringComparison.Ordinal);
        Assert.Contains(unlimited, page, StringComparison.Ordinal);
        Assert.All(new PrivacyOptions().Limits.Kinds, kind => Assert.Contains(phrases.Say(language, $"privacy.kind.{kind.Id}.what"), page, StringComparison.Ordinal));
    }
}
