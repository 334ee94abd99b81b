namespace Pacto.Bot.Models;

/// <summary>Section <c>Model</c>: the language model that may phrase answers, and what it may cost.</summary>
public sealed class ModelOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Model";

    /// <summary><c>none</c> (default), <c>openai</c> or <c>azure</c>.</summary>
    public ModelProvider Provider { get; init; } = ModelProvider.None;

    /// <summary>Base address; default OpenAI's own. For Azure the resource, for example <c>https://name.openai.azure.com</c>.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>Name of the model, or of the deployment at Azure. Required.</summary>
    public string Name { get; init; } = "";

    /// <summary>Key of the service. Empty for a server that asks for none; at Azure empty means Entra ID.</summary>
    public string Key { get; init; } = "";

    /// <summary>What a token of Entra ID is asked for.</summary>
    public string Scope { get; init; } = "https://cognitiveservices.azure.com/.default";

    /// <summary>Whether plain http may leave this machine; default no.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>Longest time to an answer, whatever the model does. Seconds, 1 to 60; default 12.</summary>
    public double Deadline { get; init; } = 12;

    /// <summary>Longest wait for the first word of one attempt. Seconds, 0.1 to 60; default 6.</summary>
    public double FirstWord { get; init; } = 6;

    /// <summary>Longest silence between two words. Seconds, 0.1 to 60; default 3.</summary>
    public double Silence { get; init; } = 3;

    /// <summary>Further attempts after one that failed before its first word. 0 to 5; default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Most calls at the same time; a question beyond is answered without the model. 1 to 1000; default 32.</summary>
    public int Concurrent { get; init; } = 32;

    /// <summary>Most tokens of one prompt, by what this model's answers report. Tokens, 600 to 100 000; default 1500.</summary>
    public int MaxInputTokens { get; init; } = 1500;

    /// <summary>Most tokens of one answer. Tokens, 50 to 10 000; default 500.</summary>
    public int MaxOutputTokens { get; init; } = 500;

    /// <summary>How freely words are chosen, 0 to 2; default 0. −1: nothing is sent, for models that refuse the setting.</summary>
    public double Temperature { get; init; }

    /// <summary>Most tokens of one conversation. Tokens, in and out; default 60 000.</summary>
    public long MaxTokensPerConversation { get; init; } = 60_000;

    /// <summary>Most tokens of one day (UTC). Tokens, in and out; default 2 000 000.</summary>
    public long MaxTokensPerDay { get; init; } = 2_000_000;

    /// <summary>Price of a million tokens that are sent, in any currency; default 0. For the metric of cost only.</summary>
    public double InputPrice { get; init; }

    /// <summary>Price of a million tokens that are written; default 0.</summary>
    public double OutputPrice { get; init; }

    /// <summary>Answers to identical prompts that are kept in memory for an hour. 0 to 100 000; default 500.</summary>
    public int CacheSize { get; init; } = 500;

    /// <summary>Name of the model that makes vectors of passages and questions, or its deployment at Azure. Empty (default): words alone decide what is near.</summary>
    public string Embeddings { get; init; } = "";

    /// <summary>Base address for vectors; default that of the model.</summary>
    public string EmbeddingsEndpoint { get; init; } = "";

    /// <summary>Key for vectors; default that of the model where the address is the same, else none.</summary>
    public string EmbeddingsKey { get; init; } = "";

    /// <summary>Longest wait for the vector of a question; it is part of <see cref="Deadline"/>. Seconds, 0.1 to 30; default 2.</summary>
    public double EmbeddingsSeconds { get; init; } = 2;

    /// <summary>Most passages that have vectors, the built-in sources first; those beyond are found by their words. 1 to 200 000; default 10 000.</summary>
    public int EmbeddingsPassages { get; init; } = 10_000;

    /// <summary>Whether vectors are to be used.</summary>
    public bool HasEmbeddings => IsOn && Embeddings.Length > 0;

    /// <summary>Whether a model is to be used at all.</summary>
    public bool IsOn => Provider is not ModelProvider.None;

    /// <summary>The section of a configuration, checked.</summary>
    /// <exception cref="ModelException">It cannot work; the message names what to change.</exception>
    public static ModelOptions Of(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<ModelOptions>() ?? new();
            ModelCheck.Check(options);
            return options;
        }
        catch (InvalidOperationException wrong)
        {
            throw new ModelException("model.wrong-value", wrong.Message, wrong);
        }
    }
}
