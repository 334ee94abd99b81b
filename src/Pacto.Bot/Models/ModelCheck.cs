using System.Globalization;

namespace Pacto.Bot.Models;

/// <summary>Checks the settings of a model before anything is started. Pure.</summary>
internal static class ModelCheck
{
    private const string OpenAIAddress = "https://api.openai.com/v1";
    private const string AzurePath = "/openai/v1";

    /// <summary>Refuses settings that cannot work; those of a model that is off are not looked at.</summary>
    /// <exception cref="ModelException">One cannot; the first that is found.</exception>
    public static void Check(ModelOptions options)
    {
        if (!options.IsOn)
        {
            return;
        }

        if (!Enum.IsDefined(options.Provider))
        {
            throw new ModelException("model.wrong-value", "Model:Provider");
        }

        if (string.IsNullOrWhiteSpace(options.Name))
        {
            throw new ModelException("model.no-name", "Model:Name");
        }

        CheckAddress(options, AddressOf(options), options.Key, "Model:Key");
        if (options.HasEmbeddings)
        {
            CheckAddress(options, EmbeddingsAddressOf(options), EmbeddingsKeyOf(options), "Model:EmbeddingsKey");
        }

        CheckRanges(options);
    }

    /// <summary>The address calls go to.</summary>
    /// <exception cref="ModelException">It is none.</exception>
    public static Uri AddressOf(ModelOptions options) => AddressOf(options, options.Endpoint, "Model:Endpoint");

    /// <summary>The address vectors are asked of.</summary>
    /// <exception cref="ModelException">It is none.</exception>
    public static Uri EmbeddingsAddressOf(ModelOptions options) =>
        options.EmbeddingsEndpoint.Length == 0 ? AddressOf(options) : AddressOf(options, options.EmbeddingsEndpoint, "Model:EmbeddingsEndpoint");

    /// <summary>The key vectors are asked with: a key never goes to another address than its own.</summary>
    public static string EmbeddingsKeyOf(ModelOptions options) =>
        options.EmbeddingsKey.Length > 0 || options.EmbeddingsEndpoint.Length > 0 ? options.EmbeddingsKey : options.Key;

    private static void CheckAddress(ModelOptions options, Uri address, string key, string setting)
    {
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !options.AllowHttp)
        {
            throw new ModelException("model.not-https", address.ToString());
        }

        if (options.Provider is ModelProvider.OpenAI && key.Length == 0 && address.Host == new Uri(OpenAIAddress).Host)
        {
            throw new ModelException("model.no-key", setting);
        }
    }

    private static Uri AddressOf(ModelOptions options, string endpoint, string setting)
    {
        var given = endpoint.Trim().TrimEnd('/');
        if (given.Length == 0)
        {
            return options.Provider is ModelProvider.Azure ? throw new ModelException("model.no-endpoint", setting) : new Uri(OpenAIAddress);
        }

        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            throw new ModelException("model.wrong-endpoint", setting);
        }

        return options.Provider is ModelProvider.Azure && !address.AbsolutePath.EndsWith(AzurePath, StringComparison.OrdinalIgnoreCase)
            ? new Uri(given + AzurePath)
            : address;
    }

    private static void CheckRanges(ModelOptions options)
    {
        Range("Deadline", options.Deadline, 1, 60);
        Range("FirstWord", options.FirstWord, 0.1, 60);
        Range("Silence", options.Silence, 0.1, 60);
        Range("EmbeddingsSeconds", options.EmbeddingsSeconds, 0.1, 30);
        Range("EmbeddingsPassages", options.EmbeddingsPassages, 1, 200_000);
        Range("Retries", options.Retries, 0, 5);
        Range("Concurrent", options.Concurrent, 1, 1000);
        Range("MaxInputTokens", options.MaxInputTokens, 600, 100_000);
        Range("MaxOutputTokens", options.MaxOutputTokens, 50, 10_000);
        Range("Temperature", options.Temperature, -1, 2);
        Range("MaxTokensPerConversation", options.MaxTokensPerConversation, 0, long.MaxValue);
        Range("MaxTokensPerDay", options.MaxTokensPerDay, 0, long.MaxValue);
        Range("InputPrice", options.InputPrice, 0, double.MaxValue);
        Range("OutputPrice", options.OutputPrice, 0, double.MaxValue);
        Range("CacheSize", options.CacheSize, 0, 100_000);
    }

    private static void Range(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            throw new ModelException(
                "model.out-of-range",
                string.Create(CultureInfo.InvariantCulture, $"{ModelOptions.Section}:{name} = {value} ({least} – {most})"));
        }
    }
}
