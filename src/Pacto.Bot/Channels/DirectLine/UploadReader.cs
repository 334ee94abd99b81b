using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Http;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// Reads what clients upload: a form with the activity and one file, or one file as the whole body with its name in
/// <c>Content-Disposition</c>.
/// </summary>
internal static class UploadReader
{
    /// <summary>Largest upload. Bytes; a Word file of some pages with a letterhead fits.</summary>
    public const int Limit = 2 * 1024 * 1024;

    private const int MaxBoundary = 200;

    private static readonly JsonHttpResult<DirectLineError> TooLarge = DirectLineErrors.Of(413, "RequestTooLarge", "A file may have 2 MB.");
    private static readonly JsonHttpResult<DirectLineError> Unreadable = DirectLineErrors.Bad("BadSyntax", "The upload is damaged.");
    private static readonly JsonHttpResult<DirectLineError> OneFile = DirectLineErrors.Bad("BadArgument", "An upload brings one file.");

    /// <summary>The upload, or why there is none.</summary>
    public static async Task<(Upload? Upload, JsonHttpResult<DirectLineError>? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var read) ? read : null;
        var boundary = HeaderUtilities.RemoveQuotes(type?.Boundary ?? default).ToString();
        var isForm = type?.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase) is true;
        if (isForm && boundary.Length is 0 or > MaxBoundary)
        {
            return (null, Unreadable);
        }

        if (!isForm && NameOf(request.Headers.ContentDisposition) is null)
        {
            return (null, DirectLineErrors.NoUploads);
        }

        if (await RequestBody.ReadAsync(request, cancellationToken, Limit) is not { } body)
        {
            return (null, TooLarge);
        }

        return isForm
            ? await ReadFormAsync(boundary, body, cancellationToken)
            : (new Upload(new Activity { Type = "message" }, NameOf(request.Headers.ContentDisposition)!, body), null);
    }

    private static async Task<(Upload? Upload, JsonHttpResult<DirectLineError>? Refusal)> ReadFormAsync(
        string boundary, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        Activity? activity = null;
        (string Name, ReadOnlyMemory<byte> Content)? file = null;
        try
        {
            var parts = new MultipartReader(boundary, new MemoryStream(body.ToArray(), writable: false));
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                using var content = new MemoryStream();
                await part.Body.CopyToAsync(content, cancellationToken);
                if (part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) is true)
                {
                    activity = ActivityJson.Read(content.ToArray());
                }
                else if (NameOf(part.ContentDisposition) is { } name)
                {
                    if (file is not null)
                    {
                        return (null, OneFile);
                    }

                    file = (name, content.ToArray());
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidDataException)
        {
            return (null, Unreadable);
        }

        activity ??= new Activity { Type = "message" };
        return file is not { } brought ? (null, OneFile)
            : activity.Type != "message" ? (null, DirectLineErrors.Bad("BadArgument", "A file comes with a message."))
            : (new Upload(activity, brought.Name, brought.Content), null);
    }

    private static string? NameOf(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var read)
        && (read.FileNameStar.HasValue ? read.FileNameStar : HeaderUtilities.RemoveQuotes(read.FileName)).Value is { Length: > 0 } name
        && BroughtFile.NameOf(name) is { Length: > 0 } shown
            ? shown
            : null;
}
