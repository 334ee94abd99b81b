using Microsoft.IdentityModel.JsonWebTokens;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>Signs and reads the addresses of drafts' files. An address opens one file of one draft of one person, for a day.</summary>
internal sealed class DraftFileLinks(SignedTokens tokens)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The address for one turn, relative to the server's root. The day counts from the turn, so that it stays the same.</summary>
    public string AddressOf(Turn turn, ReplyPart.File file, Language language)
    {
        Dictionary<string, object> claims = new()
        {
            ["channel"] = turn.Person.Channel,
            ["tenant"] = turn.Person.Tenant,
            ["user"] = turn.Person.UserId,
            ["draft"] = file.DraftId,
            ["format"] = file.Format,
            ["lang"] = language.ToCode(),
        };
        var token = tokens.Sign(TokenPurpose.File, claims, turn.At + Life);
        return $"/borradores/{Uri.EscapeDataString(file.DraftId)}/{Uri.EscapeDataString(file.Name)}?t={token}";
    }

    /// <summary>What an address opens; null when it is not genuine or is over.</summary>
    public async Task<DraftFileLink?> ReadAsync(string? token)
    {
        if (string.IsNullOrEmpty(token) || await tokens.ReadAsync(TokenPurpose.File, token) is not { } read)
        {
            return null;
        }

        return new DraftFileLink(
            new PersonKey(Claim(read, "channel"), Claim(read, "tenant"), Claim(read, "user")),
            Claim(read, "draft"),
            Claim(read, "format"),
            LanguageCode.Parse(Claim(read, "lang")) ?? Language.Spanish);
    }

    private static string Claim(JsonWebToken token, string name) => token.TryGetPayloadValue(name, out string value) ? value : "";
}
