using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Pacto.Bot.Tests.Channels.Http;

/// <summary>Every door of the server and what opens it. A new route fails the tests until it stands here.</summary>
internal static class Routes
{
    /// <summary>What opens a door.</summary>
    public enum Key
    {
        /// <summary>Nothing: what is behind it is for everybody, and nobody's.</summary>
        None,

        /// <summary>The secret of the site's own back end.</summary>
        Secret,

        /// <summary>The token of the conversation in the address.</summary>
        Conversation,

        /// <summary>The token of any conversation: shows its person what is hers.</summary>
        Person,

        /// <summary>The stream token of the conversation in the address.</summary>
        Stream,

        /// <summary>The signed address itself.</summary>
        Link,

        /// <summary>A token of the Bot Framework.</summary>
        Channel,
    }

    /// <summary>The doors: method, pattern, an address, the key. <c>{id}</c> in an address stands for what is somebody's.</summary>
    public static IReadOnlyList<(string Method, string Pattern, string Address, Key Key)> All { get; } =
    [
        ("GET", "/health/live", "/health/live", Key.None),
        ("GET", "/health/ready", "/health/ready", Key.None),
        ("GET", "/health/deliveries", "/health/deliveries", Key.None),
        ("POST", "/v3/directline/tokens/generate", "/v3/directline/tokens/generate", Key.Secret),
        ("POST", "/v3/directline/tokens/refresh", "/v3/directline/tokens/refresh", Key.Person),
        ("POST", "/v3/directline/conversations", "/v3/directline/conversations", Key.Person),
        ("GET", "/v3/directline/conversations/{id}", "/v3/directline/conversations/{id}", Key.Conversation),
        ("GET", "/v3/directline/conversations/{id}/activities", "/v3/directline/conversations/{id}/activities", Key.Conversation),
        ("POST", "/v3/directline/conversations/{id}/activities", "/v3/directline/conversations/{id}/activities", Key.Conversation),
        ("POST", "/v3/directline/conversations/{id}/upload", "/v3/directline/conversations/{id}/upload", Key.Conversation),
        ("GET", "/v3/directline/conversations/{id}/attachments/{number:long}", "/v3/directline/conversations/{id}/attachments/1?t={key}", Key.Link),
        ("GET", "/v3/directline/conversations/{id}/stream", "/v3/directline/conversations/{id}/stream?t={key}", Key.Stream),
        ("GET", "/v3/directline/session/getsessionid", "/v3/directline/session/getsessionid", Key.None),
        ("POST", "/api/messages", "/api/messages", Key.Channel),
        ("POST", "/api/webchat/token", "/api/webchat/token", Key.None),
        ("GET", "/api/webchat/drafts", "/api/webchat/drafts", Key.Person),
        ("GET", "/api/webchat/drafts/{draftId}", "/api/webchat/drafts/{draft}", Key.Person),
        ("GET", "/api/webchat/strings/{language}", "/api/webchat/strings/es", Key.None),
        ("GET", "/borradores/{draftId}/{name}", "/borradores/{draft}/plan.docx?t={key}", Key.Link),
        ("GET", "/borradores/{draftId}/pegar", "/borradores/{draft}/pegar?lang=es&t={key}", Key.Link),
        ("GET", "/formularios/{formId}", "/formularios/pledge", Key.None),
        ("GET", "/formularios/{formId}/preguntas.{format}", "/formularios/pledge/preguntas.md", Key.None),
        ("GET", "/", "/", Key.None),
        ("GET", "/asistente", "/asistente", Key.None),
        ("GET", "/objetivos", "/objetivos", Key.None),
        ("GET", "/privacidad", "/privacidad", Key.None),
        ("GET", "/calidad", "/calidad", Key.None),
        ("GET", "/fuentes", "/fuentes", Key.None),
        ("GET", "/fuentes/{document}", "/fuentes/handbook", Key.None),
        ("GET", "/fuentes/{document}/{passage}", "/fuentes/handbook/pledge-entities", Key.None),
        ("GET", "/widget.js", "/widget.js", Key.None),
        ("GET", "/favicon.ico", "/favicon.ico", Key.None),
        ("GET", "/esquemas/{name}", "/esquemas/draft-1.json", Key.None),
        ("GET", "/widget/{version}/{name}", "/widget/1/panel.js", Key.None),
        ("GET", "/pages/{version}/{name}", "/pages/1/page.css", Key.None),
    ];

    /// <summary>What a running server listens to; a HEAD beside a GET is the same door.</summary>
    public static IEnumerable<(string Method, string Pattern)> Of(IServiceProvider services) =>
        from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
        where method != "HEAD"
        select (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'));
}
