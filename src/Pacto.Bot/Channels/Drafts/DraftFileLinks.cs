using Microsoft.IdentityModel.JsonWebTokens;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>Signs and reads the addresses of drafts: one address opens one file, or the page, of one draft of one person, for a day.</summary>
internal sealed class DraftFileLinks(SignedTokens tokens)
{
    /// <summary>The format of an address that opens the page "ready to paste" instead of a file.</summary>
    public const string Page = "page";

    /// <summary>How long an address is good.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromHours(24);

    /// <summary>How long the address of everything that is kept of a person is good.</summary>
    public static TimeSpan PersonalLife { get; } = TimeSpan.FromHours(1);

    /// <summary>The address for one turn, relative to the server's root. The day counts from the turn, so that it stays the same.</summary>
    public string AddressOf(Turn turn, ReplyPart.File file, Language language) =>
        AddressOf(new DraftFileLink(turn.Person, file.DraftId, file.Format, language, turn.At), file.Name);

    /// <summary>The address that says what <paramref name="link"/> says.</summary>
    /// <param name="link">What it opens.</param>
    /// <param name="name">File name with extension; of no meaning for the page.</param>
    public string AddressOf(DraftFileLink link, string name)
    {
        Dictionary<string, object> claims = new()
        {
            ["channel"] = link.Owner.Channel,
            ["tenant"] = link.Owner.Tenant,
            ["user"] = link.Owner.UserId,
            ["draft"] = link.DraftId,
            ["format"] = link.Format,
            ["lang"] = link.Language.ToCode(),
            ["at"] = link.Issued.ToUnixTimeMilliseconds(),
        };
        var last = link.Format == Page ? $"{DraftPageEndpoint.Name}?lang={link.Language.ToCode()}&" : $"{Uri.EscapeDataString(name)}?";
        return $"/borradores/{Uri.EscapeDataString(link.DraftId)}/{last}t={tokens.Sign(TokenPurpose.File, claims, link.Ends)}";
    }

    /// <summary>What an address opens; null when it is not genuine or is over.</summary>
    public async Task<DraftFileLink?> ReadAsync(string? token)
    {
        if (string.IsNullOrEmpty(token)
            || await tokens.ReadAsync(TokenPurpose.File, token) is not { } read
            || !read.TryGetPayloadValue("at", out long at))
        {
            return null;
        }

        return new DraftFileLink(
            new PersonKey(Claim(read, "channel"), Claim(read, "tenant"), Claim(read, "user")),
            Claim(read, "draft"),
            Claim(read, "format"),
            LanguageCode.Parse(Claim(read, "lang")) ?? Language.Spanish,
            DateTimeOffset.FromUnixTimeMilliseconds(at));
    }

    private static string Claim(JsonWebToken token, string name) => token.TryGetPayloadValue(name, out string value) ? value : "";
}
