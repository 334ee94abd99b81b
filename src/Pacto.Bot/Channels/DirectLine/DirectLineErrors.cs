using Microsoft.AspNetCore.Http.HttpResults;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// Errors as Direct Line clients read them. Which status stands for what matters: they take 403 for an expired token, and stop
/// polling for good at any other 4xx.
/// </summary>
internal static class DirectLineErrors
{
    public static JsonHttpResult<DirectLineError> NoCredentials { get; } = Of(401, "Unauthorized", "Send a bearer token.");

    public static JsonHttpResult<DirectLineError> WrongToken { get; } =
        Of(403, "TokenExpired", "The token is not valid here or no longer; ask for a new one.");

    public static JsonHttpResult<DirectLineError> WrongSecret { get; } = Of(403, "Forbidden", "Only the Direct Line secret may do this.");

    public static JsonHttpResult<DirectLineError> WrongOrigin { get; } = Of(403, "Forbidden", "Pages of this origin may not do this.");

    public static JsonHttpResult<DirectLineError> Unknown { get; } = Of(404, "ConversationNotFound", "There is no such conversation.");

    public static JsonHttpResult<DirectLineError> NotHere { get; } = Of(404, "NotFound", "There is nothing here.");

    public static JsonHttpResult<DirectLineError> TooLarge { get; } = Of(413, "RequestTooLarge", "The body is larger than 256 KB.");

    public static JsonHttpResult<DirectLineError> NotJson { get; } = Of(415, "UnsupportedMediaType", "Send application/json.");

    public static JsonHttpResult<DirectLineError> NoUploads { get; } = Of(415, "UnsupportedMediaType", "Upload a form with a file in it, or a file with its name in Content-Disposition.");

    public static JsonHttpResult<DirectLineError> NoFiles { get; } = Of(415, "UnsupportedMediaType", "This server takes no files.");

    public static JsonHttpResult<DirectLineError> OtherFile { get; } = Of(415, "UnsupportedMediaType", "Send .docx, .txt, .md, .yaml or .json.");

    public static JsonHttpResult<DirectLineError> LongFile { get; } = Of(413, "RequestTooLarge", "The file says more than fits a message.");

    public static JsonHttpResult<DirectLineError> EmptyFile { get; } = Of(422, "NoDraft", "There is neither a draft nor a text in the file.");

    public static JsonHttpResult<DirectLineError> NoSpeaker { get; } =
        Bad("MissingProperty", "An activity of a token without user has a from.id not beginning with dl_.");

    public static JsonHttpResult<DirectLineError> TooMany { get; } = Of(429, "TooManyRequests", "Too many requests; try again later.");

    /// <summary>The request cannot be understood.</summary>
    /// <param name="code"><c>BadSyntax</c>, <c>MissingProperty</c> or <c>BadArgument</c>.</param>
    /// <param name="message">What is wrong; never a piece of the request.</param>
    public static JsonHttpResult<DirectLineError> Bad(string code, string message) => Of(400, code, message);

    /// <summary>Any other status.</summary>
    public static JsonHttpResult<DirectLineError> Of(int status, string code, string message) => TypedResults.Json(
        new DirectLineError(new DirectLineError.Body(code, message)), DirectLineJson.Wire.DirectLineError, statusCode: status);
}
