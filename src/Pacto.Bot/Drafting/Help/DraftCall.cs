using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Help;

/// <summary>Whose call of the model it is.</summary>
/// <param name="Turn">What was said; its conversation is what tokens are counted for.</param>
/// <param name="Language">The language of the conversation.</param>
internal sealed record DraftCall(Turn Turn, Language Language);
