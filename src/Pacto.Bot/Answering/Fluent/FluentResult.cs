namespace Pacto.Bot.Answering.Fluent;

/// <summary>An answer where a model is connected, and how it came about.</summary>
/// <param name="Answer">What is shown.</param>
/// <param name="End">How it came about.</param>
/// <param name="Kept">Sentences of the model that are shown.</param>
/// <param name="Dropped">Sentences of the model that are not.</param>
internal sealed record FluentResult(Answer.Grounded Answer, FluentEnd End, int Kept = 0, int Dropped = 0)
{
    /// <summary>True when something of the conversation was sent to the model.</summary>
    public bool WasSent => End is FluentEnd.Written or FluentEnd.Completed or FluentEnd.Rejected or FluentEnd.Failed or FluentEnd.Late;
}
