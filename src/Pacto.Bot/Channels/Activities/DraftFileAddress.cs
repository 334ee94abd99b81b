using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Activities;

/// <summary>Makes the address of a draft's file for one turn; the same turn always gets the same address.</summary>
/// <param name="turn">The turn whose person may fetch it.</param>
/// <param name="file">The file.</param>
/// <param name="language">The language it is written in.</param>
/// <returns>An address relative to the server's root.</returns>
internal delegate string DraftFileAddress(Turn turn, ReplyPart.File file, Language language);
