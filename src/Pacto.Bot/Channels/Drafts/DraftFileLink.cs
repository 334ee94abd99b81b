using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>What a signed address of a draft says.</summary>
/// <param name="Owner">Whose draft it is.</param>
/// <param name="DraftId">The draft.</param>
/// <param name="Format">The format of the file it opens, or <see cref="DraftFileLinks.Page"/>.</param>
/// <param name="Language">The language of the conversation it was given in.</param>
/// <param name="Issued">When it was given; an address that was given before its owner closed all of them opens nothing.</param>
internal sealed record DraftFileLink(PersonKey Owner, string DraftId, string Format, Language Language, DateTimeOffset Issued)
{
    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset Ends => Issued + (DraftId == PersonalFile.Id ? DraftFileLinks.PersonalLife : DraftFileLinks.Life);
}
