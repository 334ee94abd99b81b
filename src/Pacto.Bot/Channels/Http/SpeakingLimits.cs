using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Http;

/// <summary>
/// How much one person, and one organisation, may say in a minute, whatever conversations and addresses it comes through. Who was silent for
/// a while takes no memory. Safe to use from many threads.
/// </summary>
internal sealed class SpeakingLimits(IOptions<ServerOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<PersonKey> persons = PartitionedRateLimiter.Create<PersonKey, PersonKey>(
        person => PerMinute(person, options.Value.TurnsPerPersonPerMinute));

    private readonly PartitionedRateLimiter<PersonKey> tenants = PartitionedRateLimiter.Create<PersonKey, string>(
        person => person.Tenant.Length == 0 ? RateLimitPartition.GetNoLimiter("") : PerMinute(person.Tenant, options.Value.TurnsPerTenantPerMinute));

    /// <summary>True when she may say one thing more; otherwise the answer is told when to come back.</summary>
    public bool Admit(PersonKey person, HttpResponse response)
    {
        using var hers = persons.AttemptAcquire(person);
        using var theirs = hers.IsAcquired ? tenants.AttemptAcquire(person) : null;
        if (theirs is { IsAcquired: true })
        {
            return true;
        }

        response.Headers.RetryAfter = RetryAfter(theirs ?? hers);
        return false;
    }

    /// <summary>When to come back after a refusal. Whole seconds.</summary>
    public static string RetryAfter(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : RequestLimits.Patience;
        return Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>So many in a minute, counted in six parts of it.</summary>
    public static RateLimitPartition<T> PerMinute<T>(T key, int times) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = times, Window = Minute, SegmentsPerWindow = 6 });

    /// <inheritdoc/>
    public void Dispose()
    {
        persons.Dispose();
        tenants.Dispose();
    }
}
