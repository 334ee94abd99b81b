using Microsoft.Extensions.Configuration;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Models;

/// <summary>Settings that cannot work stop the start with a sentence that says what to change.</summary>
public sealed class ModelCheckTests
{
    private static readonly Lazy<Phrases> Ours = new(() => Phrases.Load(Repository.PathOf("prompts")));

    [Fact]
    public void Without_settings_there_is_no_model() => Assert.False(Of().IsOn);

    [Theory]
    [InlineData("model.wrong-value", "Provider=chatgpt")]
    [InlineData("model.wrong-value", "Provider=openai", "Name=m", "Key=k", "Deadline=soon")]
    [InlineData("model.no-name", "Provider=openai", "Key=k")]
    [InlineData("model.no-key", "Provider=openai", "Name=m")]
    [InlineData("model.no-endpoint", "Provider=azure", "Name=m")]
    [InlineData("model.wrong-endpoint", "Provider=openai", "Name=m", "Endpoint=ollama:11434/v1")]
    [InlineData("model.wrong-endpoint", "Provider=openai", "Name=m", "Endpoint=https://user:secret@host/v1")]
    [InlineData("model.not-https", "Provider=openai", "Name=m", "Endpoint=http://ollama:11434/v1")]
    [InlineData("model.out-of-range", "Provider=openai", "Name=m", "Key=k", "Deadline=0")]
    [InlineData("model.out-of-range", "Provider=openai", "Name=m", "Key=k", "Retries=9")]
    [InlineData("model.out-of-range", "Provider=openai", "Name=m", "Key=k", "Temperature=NaN")]
    public void What_cannot_work_is_named(string phrase, params string[] settings)
    {
        var refused = Assert.Throws<ModelException>(() => Of(settings));

        Assert.Equal(phrase, refused.Key);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.All(LanguageCode.All, language => Assert.NotEmpty(Ours.Value.Say(language, refused.Key, ("what", refused.What))));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1", "Provider=openai", "Name=m", "Key=k")]
    [InlineData("http://127.0.0.1:11434/v1", "Provider=openai", "Name=m", "Endpoint=http://127.0.0.1:11434/v1/")]
    [InlineData("http://ollama:11434/v1", "Provider=openai", "Name=m", "Endpoint=http://ollama:11434/v1", "AllowHttp=true")]
    [InlineData("https://ours.openai.azure.com/openai/v1", "Provider=azure", "Name=m", "Endpoint=https://ours.openai.azure.com")]
    [InlineData("https://ours.openai.azure.com/openai/v1", "Provider=azure", "Name=m", "Endpoint=https://ours.openai.azure.com/openai/v1/", "Key=k")]
    public void What_can_work_is_taken(string address, params string[] settings) =>
        Assert.Equal(address, ModelCheck.AddressOf(Of(settings)).ToString());

    private static ModelOptions Of(params string[] settings) => ModelOptions.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => new KeyValuePair<string, string?>("Model:" + pair[0], pair[1])))
        .Build());
}
