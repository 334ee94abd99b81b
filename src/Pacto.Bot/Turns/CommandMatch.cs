using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>A command an utterance could be.</summary>
/// <param name="Command">The command with what fills its slots.</param>
/// <param name="Language">The language it was said in.</param>
/// <param name="Words">Words of the utterance: one word alone says little about a language.</param>
internal sealed record CommandMatch(HeardCommand Command, Language Language, int Words);
