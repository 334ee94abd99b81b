using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>What a signed address of a draft's file says.</summary>
internal sealed record DraftFileLink(PersonKey Owner, string DraftId, string Format, Language Language);
