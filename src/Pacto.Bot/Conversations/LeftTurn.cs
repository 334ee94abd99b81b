namespace Pacto.Bot.Conversations;

/// <summary>A turn that was accepted by a process which is no more, and not answered.</summary>
/// <param name="Turn">What was said.</param>
/// <param name="Attempts">How often it was taken up, this time included; a turn that ends every process that answers it is seen by this.</param>
public sealed record LeftTurn(Turn Turn, int Attempts);
