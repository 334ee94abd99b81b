namespace Pacto.Bot.Models;

/// <summary>A call to the model failed. Says nothing of what was asked or written.</summary>
/// <param name="failure">Why.</param>
/// <param name="retryAfter">When the service asked to be called again; null when it did not say.</param>
/// <param name="cause">What was thrown; null when nothing was.</param>
internal sealed class ModelCallException(ModelFailure failure, TimeSpan? retryAfter = null, Exception? cause = null)
    : Exception($"The model could not be used: {failure}.", cause)
{
    /// <summary>Why.</summary>
    public ModelFailure Failure { get; } = failure;

    /// <summary>When the service asked to be called again.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>True where another attempt a moment later may do.</summary>
    public bool MayPass => Failure is ModelFailure.Unreachable or ModelFailure.Limited or ModelFailure.Broken or ModelFailure.SlowStart
        or ModelFailure.Cut or ModelFailure.Malformed;

    /// <summary>True where it says something of the service's health, and not of this one call.</summary>
    public bool IsIllness => MayPass || Failure is ModelFailure.Unauthorized or ModelFailure.Stalled;
}
