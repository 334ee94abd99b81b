using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>Answers a turn, renders the reply with its channel's sender and stores all of it; delivering it is the caller's.</summary>
/// <param name="turn">A turn that was accepted.</param>
/// <param name="sender">The sender of the turn's channel.</param>
/// <param name="cancellationToken">The host's stopping token.</param>
public delegate Task<TurnRecord> HandleTurn(Turn turn, IReplySender sender, CancellationToken cancellationToken);
