using System.Text.Json;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>
/// Turns a file that somebody filled in into the text that would have been pasted. It changes nothing: what is read is said in the
/// conversation like everything else, so that there is one path for it.
/// </summary>
internal static class FilledFileEndpoint
{
    /// <summary>Name of the limit on files from one address.</summary>
    public const string FileLimit = "webchat-files";

    /// <summary>Adds the endpoint.</summary>
    public static void MapFilledFiles(this IEndpointRouteBuilder app) => app.MapPost("/api/webchat/files", ReadAsync).RequireRateLimiting(FileLimit);

    private static async Task<IResult> ReadAsync(HttpRequest request, DirectLineGate gate, IFilledFiles files, CancellationToken cancellationToken)
    {
        if (await gate.IdentifyAsync(request) is not DirectLineCaller.Client { Token: { UserId: not null } token })
        {
            return DirectLineErrors.WrongToken;
        }

        if (!gate.MayFrom(request, token))
        {
            return DirectLineErrors.WrongOrigin;
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return DirectLineErrors.TooLarge;
        }

        return Parse(body.Span) is not { Name: { } name, Content: { } content }
            ? DirectLineErrors.Bad("BadSyntax", "Send a name and the content in Base64.")
            : files.Read(name, content) switch
            {
                FilledFile.Read(var answers) => TypedResults.Json(new FilledFileAnswer(answers), DraftViewJson.Wire.FilledFileAnswer),
                FilledFile.OtherKind => DirectLineErrors.Of(415, "UnsupportedMediaType", "Send .docx, .yaml or .json."),
                FilledFile.TooLarge => DirectLineErrors.TooLarge,
                _ => DirectLineErrors.Of(422, "NoDraft", "There is no draft in the file."),
            };
    }

    private static FilledFileRequest? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DraftViewJson.Wire.FilledFileRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
