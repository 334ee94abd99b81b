using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Models;

/// <summary>The model as it is configured, with every concern around it once. Opens no connection before the first call.</summary>
internal sealed class ModelConnection : IDisposable
{
    private readonly HttpClient? http;
    private BreakerChatClient? breaker;

    /// <summary>Puts it together.</summary>
    /// <param name="options">Checked settings.</param>
    /// <param name="clock">Time.</param>
    /// <param name="logger">Where failures are told.</param>
    /// <param name="around">Put around the model before everything else, for example what stores responses; null for nothing.</param>
    /// <param name="days">Where the day's tokens are counted; null to count them in memory.</param>
    public ModelConnection(
        ModelOptions options, TimeProvider clock, ILogger<ModelConnection> logger, Func<IChatClient, IChatClient>? around = null, ITokenDays? days = null)
    {
        Options = options;
        Room = new SemaphoreSlim(options.Concurrent);
        if (!options.IsOn)
        {
            return;
        }

        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        Bare = new OpenAIChatClient(ClientOf(options, http), MetadataOf(options), clock);
        Bare = new SchemaChatClient(Bare);
        Bare = around?.Invoke(Bare) ?? Bare;
        var budget = new TokenBudget(options, clock, days ?? new DayInMemory());
        Chat = Surround(Bare, clock, logger, budget);
        Embeddings = options.HasEmbeddings ? Vectors(options, http, clock, budget) : null;
        Host = ModelCheck.AddressOf(options).Host;
        logger.Connected(options.Name, Host);
    }

    /// <summary>The settings.</summary>
    public ModelOptions Options { get; }

    /// <summary>The model with every concern around it; null when none is configured.</summary>
    public IChatClient? Chat { get; }

    /// <summary>The model without any; null when none is configured.</summary>
    public IChatClient? Bare { get; }

    /// <summary>What makes vectors; null when it is not configured.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Embeddings { get; }

    /// <summary>True while the service fails so often that it is left alone for a while.</summary>
    public bool IsResting => breaker is { IsResting: true };

    /// <summary>The machine that calls go to; empty when no model is configured.</summary>
    public string Host { get; } = "";

    /// <summary>How large prompts are.</summary>
    public TokenGauge Gauge { get; } = new();

    /// <summary>Places for calls; who finds none goes on without the model.</summary>
    public SemaphoreSlim Room { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        http?.Dispose();
        Room.Dispose();
    }

    // Read from the inside out: each attempt has its time, attempts are repeated, repeated failure is a reason to rest.
    private MeteredChatClient Surround(IChatClient bare, TimeProvider clock, ILogger logger, TokenBudget budget)
    {
        IChatClient chat = new TimeOutChatClient(bare, Options, clock);
        chat = new RetryChatClient(chat, Options, clock, logger);
        chat = breaker = new BreakerChatClient(chat, clock, logger);
        chat = new BudgetChatClient(chat, Options, budget, Gauge);
        chat = new CachingChatClient(chat, Options.CacheSize, clock);
        return new MeteredChatClient(chat, Options, clock);
    }

    private static MeteredEmbeddingGenerator Vectors(ModelOptions options, HttpClient http, TimeProvider clock, TokenBudget budget)
    {
        var metadata = new EmbeddingGeneratorMetadata(NameOf(options.Provider), ModelCheck.EmbeddingsAddressOf(options), options.Embeddings);
        var bare = new OpenAIEmbeddingGenerator(EmbeddingClientOf(options, http), metadata, clock);
        return new MeteredEmbeddingGenerator(new BudgetEmbeddingGenerator(bare, budget), options, clock);
    }

    private static ChatClient ClientOf(ModelOptions options, HttpClient http)
    {
        var settings = SettingsOf(options, http, ModelCheck.AddressOf(options));
#pragma warning disable OPENAI001 // Entra ID has no other way in; the version of the package is pinned.
        return options is { Provider: ModelProvider.Azure, Key.Length: 0 }
            ? new ChatClient(options.Name, EntraId(options), settings)
            : new ChatClient(options.Name, KeyOf(options.Key), settings);
    }

    private static EmbeddingClient EmbeddingClientOf(ModelOptions options, HttpClient http)
    {
        var (settings, key) = (SettingsOf(options, http, ModelCheck.EmbeddingsAddressOf(options)), ModelCheck.EmbeddingsKeyOf(options));
        return options.Provider is ModelProvider.Azure && key.Length == 0
            ? new EmbeddingClient(options.Embeddings, EntraId(options), settings)
#pragma warning restore OPENAI001
            : new EmbeddingClient(options.Embeddings, KeyOf(key), settings);
    }

    private static OpenAIClientOptions SettingsOf(ModelOptions options, HttpClient http, Uri address) => new()
    {
        Endpoint = address,
        Transport = new HttpClientPipelineTransport(http),
        // Attempts and times are ours.
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = TimeSpan.FromSeconds(options.Deadline),
    };

    private static BearerTokenPolicy EntraId(ModelOptions options) => new(new DefaultAzureCredential(), options.Scope);

    private static ApiKeyCredential KeyOf(string key) => new(key.Length > 0 ? key : "none");

    /// <summary>The name of a provider by OpenTelemetry's conventions.</summary>
    public static string NameOf(ModelProvider provider) => provider is ModelProvider.Azure ? "azure.ai.openai" : "openai";

    private static ChatClientMetadata MetadataOf(ModelOptions options) => new(NameOf(options.Provider), ModelCheck.AddressOf(options), options.Name);
}
