using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting;

/// <summary>Drafts under another name. Pure but for the id of a copy.</summary>
internal static class DraftCopies
{
    /// <summary>Longest name a person can give, characters.</summary>
    private const int LongestName = 120;

    /// <summary>A copy with an id of its own; addresses that were given of the original do not open it.</summary>
    public static Draft Of(Draft original, string name, DateTimeOffset now) =>
        original with { Id = DraftIds.New(), Name = name, CreatedAt = now, UpdatedAt = now, Version = 0, Sibling = null, LinksClosedAt = null, Past = [], Future = [] };

    /// <summary>The draft under the name she gives it; quotation marks around it are not part of it.</summary>
    public static Draft Renamed(Draft draft, string name, DateTimeOffset now) =>
        draft with { Name = Markdown.Shorten(FieldText.CleanLine(name).Trim('"', '«', '»', '“', '”'), LongestName), UpdatedAt = now };
}
