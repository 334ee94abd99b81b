using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Storage;

/// <summary>
/// Seals what says how a person is reached before it is written, and opens it after it was read: the contact fields of drafts and profiles, and the
/// contact of a question for the team.
/// A draft without them costs nothing. What was written before there was a seal is read as it stands and sealed with the next change.
/// Safe to use from many threads.
/// </summary>
internal sealed class ContactSeal(StoredKeys keys, StorageOptions options, TimeProvider clock)
{
    private const string Mark = "sealed:";

    /// <summary>New values are sealed with a new key after this time; older ones are opened with theirs.</summary>
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(90);

    /// <summary>Keys that another instance made are looked for at most so often. Milliseconds.</summary>
    private const long Pause = 10_000;

    private readonly SealMemory memory = new(clock);
    private readonly Lock guard = new();
    private IDataProtector? protector;
    private long madeAt;

    /// <summary>The draft as it is written.</summary>
    public Draft Close(Draft draft) => Map(draft, Shut);

    /// <summary>The draft as it is worked with.</summary>
    /// <exception cref="StorageException">The key is not there, or is locked with another certificate.</exception>
    public Draft Open(Draft draft) => Map(draft, Unlock);

    /// <summary>The profile as it is written.</summary>
    public Profile Close(Profile profile) => Map(profile, Shut);

    /// <summary>The profile as it is worked with.</summary>
    /// <exception cref="StorageException">The key is not there, or is locked with another certificate.</exception>
    public Profile Open(Profile profile) => Map(profile, Unlock);

    /// <summary>A question for the team as it is written: the contact in it is sealed.</summary>
    public TeamQuestion Close(TeamQuestion question) => question with { Contact = Map(question.Contact, Shut) };

    /// <summary>A question for the team as it is worked with.</summary>
    /// <exception cref="StorageException">The key is not there, or is locked with another certificate.</exception>
    public TeamQuestion Open(TeamQuestion question) => question with { Contact = Map(question.Contact, Unlock) };

    private static Draft Map(Draft draft, Func<string, string> map)
    {
        var values = draft.Values.Keys.Any(ContactFields.Holds)
            ? draft.Values.ToDictionary(pair => pair.Key, pair => ContactFields.Holds(pair.Key) ? Map(pair.Value, map) : pair.Value, StringComparer.Ordinal)
            : draft.Values;
        var (proposal, past, future) = (Map(draft.Proposal, map), Map(draft.Past, map), Map(draft.Future, map));
        return ReferenceEquals(values, draft.Values) && ReferenceEquals(proposal, draft.Proposal) && ReferenceEquals(past, draft.Past) && ReferenceEquals(future, draft.Future)
            ? draft
            : draft with { Values = values, Proposal = proposal, Past = past, Future = future };
    }

    /// <summary>What can be taken back holds what stood there before.</summary>
    private static IReadOnlyList<PastChange> Map(IReadOnlyList<PastChange> changes, Func<string, string> map) =>
        changes.Any(change => change.Fields.Keys.Any(ContactFields.Holds) || HoldsContact(change.Proposal))
            ? [.. changes.Select(change => Map(change, map))]
            : changes;

    private static PastChange Map(PastChange change, Func<string, string> map) => change with
    {
        Fields = change.Fields.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Value is { } value && ContactFields.Holds(pair.Key) ? pair.Value with { Value = Map(value, map) } : pair.Value,
            StringComparer.Ordinal),
        Proposal = Map(change.Proposal, map),
    };

    private static Proposal? Map(Proposal? proposal, Func<string, string> map) => HoldsContact(proposal)
        ? proposal! with { Told = map(proposal.Told), Values = [.. proposal.Values.Select(value => ContactFields.Holds(value.FieldId) ? Map(value, map) : value)] }
        : proposal;

    private static bool HoldsContact(Proposal? proposal) => proposal is not null && proposal.Values.Any(value => ContactFields.Holds(value.FieldId));

    private static FieldValue Map(FieldValue value, Func<string, string> map) =>
        value with { Items = [.. value.Items.Select(map)], From = Map(value.From, map), Parts = Map(value.Parts, map) };

    private static ProposedValue Map(ProposedValue value, Func<string, string> map) =>
        value with { Items = [.. value.Items.Select(map)], From = Map(value.From, map), Parts = Map(value.Parts, map) };

    private static IReadOnlyList<ValuePiece>? Map(IReadOnlyList<ValuePiece>? pieces, Func<string, string> map) =>
        pieces is null ? null : [.. pieces.Select(piece => piece with { Text = map(piece.Text), From = Map(piece.From, map) })];

    private static Profile Map(Profile profile, Func<string, string> map) => profile.Values.Keys.Any(ContactFields.Holds)
        ? profile with
        {
            Values = profile.Values.ToDictionary(
                pair => pair.Key, pair => ContactFields.Holds(pair.Key) ? [.. pair.Value.Select(map)] : pair.Value, StringComparer.Ordinal),
        }
        : profile;

    private static string? Map(string? text, Func<string, string> map) => text is null ? null : map(text);

    private string Shut(string text) => memory.Get(opens: false, text, plain => Mark + Protector().Protect(plain));

    private string Unlock(string text) => text.StartsWith(Mark, StringComparison.Ordinal) ? memory.Get(opens: true, text, UnlockNow) : text;

    private string UnlockNow(string text)
    {
        try
        {
            return Protector().Unprotect(text[Mark.Length..]);
        }
        catch (CryptographicException)
        {
            return UnlockAnew(text);
        }
    }

    /// <summary>Another instance may have made the key since ours were read.</summary>
    private string UnlockAnew(string text)
    {
        try
        {
            return Protector(anew: true).Unprotect(text[Mark.Length..]);
        }
        catch (CryptographicException exception)
        {
            // Going on without the value would lose it with the next change.
            throw new StorageException(StorageProblem.WrongSetting, "Storage:KeyCertificates", exception);
        }
    }

    private IDataProtector Protector(bool anew = false)
    {
        lock (guard)
        {
            if (protector is null || (anew && Environment.TickCount64 - madeAt > Pause))
            {
                (protector, madeAt) = (Make(), Environment.TickCount64);
            }

            return protector;
        }
    }

    // With services of its own: nothing is done about keys at a start that needs none, and no other part of the host uses them.
    private IDataProtector Make()
    {
        var services = new ServiceCollection();
        var protection = services.AddDataProtection().SetApplicationName("pacto").SetDefaultKeyLifetime(KeyLife);
        services.Configure<KeyManagementOptions>(management => management.XmlRepository = keys);
        var certificates = KeyCertificates.Load(options);
        if (certificates.Count > 0)
        {
            protection.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate([.. certificates]);
        }

        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("contact");
    }
}
