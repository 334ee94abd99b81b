using System.Text;
using System.Text.Json;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Reads files that were filled in, as text that <see cref="DraftReading"/> understands, and prose as it stands.</summary>
internal sealed class FilledFiles(FormCatalog forms, ExportTexts texts) : IFilledFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public FilledFile Read(string name, ReadOnlyMemory<byte> content) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".json" or ".yaml" or ".yml" => Checked(Compact(TextOf(content.Span))),
        ".txt" or ".md" => DraftOrProse(Compact(TextOf(content.Span))),
        ".docx" => WordLines.Read(content) is { } lines ? ReadWord(lines) : new FilledFile.NoDraft(),
        _ => new FilledFile.OtherKind(),
    };

    private FilledFile DraftOrProse(string? text) => Checked(text) is FilledFile.NoDraft && text is not null && text.TrimStart() is not ['{' or '[', ..]
        ? Prose(text)
        : Checked(text);

    private FilledFile ReadWord(IReadOnlyList<string> lines) =>
        FilledKit.Read(lines, forms, texts) is { } answers ? Checked(answers)
        : FilledKit.IsKit(lines, forms) ? new FilledFile.NoDraft()
        : Prose(string.Join('\n', lines));

    private static FilledFile Prose(string text) => text.Trim() switch
    {
        { Length: > Turn.MaxTextLength } => new FilledFile.TooLarge(),
        var told when told.Any(char.IsLetter) => new FilledFile.Told(told),
        _ => new FilledFile.NoDraft(),
    };

    private FilledFile Checked(string? answers) => answers switch
    {
        null => new FilledFile.NoDraft(),
        { Length: > Turn.MaxTextLength } => new FilledFile.TooLarge(),
        _ when DraftReading.IsDraft(answers, forms)
            && DraftReading.Read(answers, forms, "", Language.Spanish, "", DateTimeOffset.UnixEpoch) is DraftImport.Read { Draft: var draft, NotTaken: var refused }
            && draft.Values.Count + refused.Count > 0 => new FilledFile.Read(answers),
        _ => new FilledFile.NoDraft(),
    };

    // Office programs of old save in the letters of Windows; a file with zeros in it is no text at all.
    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..]) : null;
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    // A draft of ours is written to be read by people; without its blanks more of it fits.
    private static string? Compact(string? text)
    {
        if (text is null || !text.TrimStart().StartsWith('{'))
        {
            return text;
        }

        try
        {
            using var read = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            return JsonSerializer.Serialize(read.RootElement, Narrow);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static readonly JsonSerializerOptions Narrow = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
