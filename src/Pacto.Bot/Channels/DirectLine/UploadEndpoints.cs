using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// Takes a file that somebody brings along: a draft, a form that was filled in, or prose about a project. What it says is said in the
/// conversation like everything else; the file itself is not kept. What is not taken is refused with a status that clients do not take
/// for an expired token.
/// </summary>
internal static class UploadEndpoints
{
    /// <summary>Name of the limit on files from one address.</summary>
    public const string FileLimit = "directline-files";

    /// <summary>Adds the endpoints to those of the protocol.</summary>
    public static void MapUploads(this RouteGroupBuilder group)
    {
        group.MapPost("/conversations/{id}/upload", TakeAsync).RequireRateLimiting(FileLimit);
        group.MapGet("/conversations/{id}/attachments/{number:long}", FetchAsync);
    }

    private static async Task<IResult> TakeAsync(
        string id, string? userId, HttpRequest request, DirectLineGate gate, [FromServices] IFilledFiles files, UploadInbox inbox, SpeakingLimits limits, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        var (token, refusal) = await gate.OpenAsync(request, id);
        if (token is null)
        {
            return refusal!;
        }

        if (!options.Value.TakesFiles)
        {
            return DirectLineErrors.NoFiles;
        }

        var (upload, unread) = await UploadReader.ReadAsync(request, cancellationToken);
        if (upload is null)
        {
            return unread!;
        }

        var speaker = token.UserId ?? upload.Activity.From?.Id ?? userId;
        if (!DirectLineEndpoints.MaySpeak(token, speaker))
        {
            return DirectLineErrors.NoSpeaker;
        }

        if (!limits.Admit(token.PersonOf(speaker), request.HttpContext.Response))
        {
            return DirectLineErrors.TooMany;
        }

        return files.Read(upload.Name, upload.Content) switch
        {
            FilledFile.OtherKind => DirectLineErrors.OtherFile,
            FilledFile.TooLarge => DirectLineErrors.LongFile,
            FilledFile.NoDraft => DirectLineErrors.EmptyFile,
            var file => await inbox.TakeAsync(token, upload with { Activity = upload.Activity with { From = new(speaker, upload.Activity.From?.Name, "user") } }, file, cancellationToken),
        };
    }

    /// <summary>What was read of a file, for whoever holds the address that the message shows.</summary>
    private static async Task<IResult> FetchAsync(
        string id, long number, string? t, HttpResponse response, UploadLinks links, ITranscripts transcripts, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        return await links.OpensAsync(id, number, t)
            && await transcripts.ReadAsync(DirectLineChannel.KeyOf(id), number - 1, 1, cancellationToken) is [{ } entry]
            && entry.Sequence == number
            && UploadRecord.Read(entry.Record) is var (name, content)
                ? Results.Bytes(Encoding.UTF8.GetBytes(content), "text/plain; charset=utf-8", name + ".txt")
                : Results.Problem(statusCode: 403, title: "This address is not valid, or no longer.");
    }
}
