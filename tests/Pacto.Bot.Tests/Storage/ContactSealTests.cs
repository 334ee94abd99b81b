using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Storage;
using Pacto.Bot.Tests.Forms;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>Contact data stands nowhere in the file, and comes back whole: after a restart, to another instance, from a copy, after a change of certificates.</summary>
public sealed class ContactSealTests : IDisposable
{
    private const string Name = "Rosa Quispe Mamani";
    private const string Mail = "rosa.quispe@municipio.example";

    private readonly StoreInFolder place = new();
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-seal-").FullName;

    private static Draft Draft => SampleDrafts.Pledge() with
    {
        Values = new Dictionary<string, FieldValue>(SampleDrafts.Pledge().Values)
        {
            ["contact_name"] = new([Name], ValueOrigin.Accepted, "1", DateTimeOffset.UnixEpoch) { From = $"escriban a {Name}, {Mail}" },
            ["contact_email"] = new([Mail], ValueOrigin.Said, "1", DateTimeOffset.UnixEpoch),
        },
        Proposal = new Proposal(
            ProposalKind.Understood, [new ProposedValue("secondary_contact_email", [Mail], ValueOrigin.Said, Mail)], $"Su correo es {Mail}", "1", DateTimeOffset.UnixEpoch),
        Past =
        [
            new PastChange(
                "1",
                DateTimeOffset.UnixEpoch,
                new Dictionary<string, PastField> { ["contact_name"] = new(new FieldValue([Name], ValueOrigin.Said, "0", DateTimeOffset.UnixEpoch), false), ["title"] = new(null, true) }),
        ],
        Version = 0,
    };

    private static Profile Profile => new(
        new Dictionary<string, IReadOnlyList<string>> { ["entity"] = ["Municipalidad de Quilmes"], ["contact_name"] = [Name], ["second_email"] = [Mail] },
        DateTimeOffset.UnixEpoch);

    [Fact]
    public void Every_field_of_the_forms_that_is_personal_is_a_contact_field()
    {
        var personal = TheForms.All.Forms.SelectMany(form => form.Fields).Where(field => field.Personal).ToList();

        Assert.NotEmpty(personal);
        Assert.All(personal, field => Assert.True(ContactFields.Holds(field.Id), field.Id));
        Assert.All(personal.Select(field => field.Profile).Where(name => name is not (null or "entity")), name => Assert.True(ContactFields.Holds(name!), name));
        Assert.DoesNotContain(TheForms.All.Forms.SelectMany(form => form.Fields), field => !field.Personal && ContactFields.Holds(field.Id) && field.Kind is FieldKind.Email);
    }

    [Fact]
    public async Task It_stands_nowhere_in_the_file_and_comes_back_after_a_restart()
    {
        await place.SaveAsync(StorePlace.TurnOf("1"), [], new DraftChange.Saved(Draft), new DraftChange.ProfileSaved(Profile));

        AssertWhole(await place.Store.ListDraftsAsync(StorePlace.Ana, default));
        Assert.True(place.Holds("Municipalidad de Quilmes"));
        Assert.All(new[] { Name, Mail, "escriban a" }, words => Assert.False(place.Holds(words), words));
        place.Reopen();
        Assert.All(new[] { Name, Mail, "escriban a" }, words => Assert.False(place.Holds(words), words));

        AssertWhole(await place.Store.ListDraftsAsync(StorePlace.Ana, default));
        Assert.Equal([Mail], (await place.Store.LoadProfileAsync(StorePlace.Ana, default))!.Values["second_email"]);
    }

    [Fact]
    public async Task What_was_written_before_is_read_as_it_stands_and_sealed_with_the_next_change()
    {
        Write(StoredJson.Write(Draft with { Version = 1 }));
        Assert.True(place.Holds(Mail));
        var old = (await place.Store.LoadDraftAsync(StorePlace.Ana, "d1", default))!;
        AssertWhole([old]);

        await place.SaveAsync(StorePlace.TurnOf("1"), [], new DraftChange.Saved(old));
        place.Reopen();

        Assert.False(place.Holds(Mail));
        AssertWhole(await place.Store.ListDraftsAsync(StorePlace.Ana, default));
    }

    [Fact]
    public async Task Another_process_opens_what_this_one_sealed_with_a_key_it_has_not_seen()
    {
        var other = place.Another();
        await place.SaveAsync(StorePlace.TurnOf("1"), [], new DraftChange.Saved(Draft));
        AssertWhole(await other.ListDraftsAsync(StorePlace.Ana, default));

        await StorePlace.SaveAsync(other, StorePlace.TurnOf("2"), [], new DraftChange.ProfileSaved(Profile));
        Assert.Equal([Name], (await place.Store.LoadProfileAsync(StorePlace.Ana, default))!.Values["contact_name"]);
    }

    [Fact]
    public async Task A_copy_brings_its_keys_and_putting_one_back_loses_none()
    {
        var options = new StorageOptions { Path = place.FilePath, BusySeconds = 5 };
        var copy = Path.Combine(folder, "copy.db");
        await place.SaveAsync(StorePlace.TurnOf("0"), []);
        SqliteBackup.Save(options, copy);
        await place.SaveAsync(StorePlace.TurnOf("1"), [], new DraftChange.Saved(Draft));

        // The copy is older than the key; the store goes on with it after the copy was put back.
        SqliteBackup.Restore(options, copy, DateTimeOffset.UnixEpoch);
        await place.SaveAsync(StorePlace.TurnOf("2"), [], new DraftChange.Saved(Draft));
        place.Reopen();

        AssertWhole(await place.Store.ListDraftsAsync(StorePlace.Ana, default));
        var later = Path.Combine(folder, "later.db");
        SqliteBackup.Save(options, later);
        using var elsewhere = new SqliteConversationStore(new StorageOptions { Path = later }, TimeProvider.System);
        AssertWhole(await elsewhere.ListDraftsAsync(StorePlace.Ana, default));
    }

    [Fact]
    public void What_is_remembered_of_it_is_forgotten_after_some_minutes_and_bounded()
    {
        var clock = new FakeClock();
        var memory = new SealMemory(clock);
        var made = 0;
        string Make(string text) => $"{++made}{text}";
        var shut = memory.Get(opens: false, "a", Make);

        Assert.Equal("a", memory.Get(opens: true, shut, Make));
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(shut, memory.Get(opens: false, "a", Make));
        clock.Advance(TimeSpan.FromMinutes(7));
        Assert.NotEqual(shut, memory.Get(opens: false, "a", Make));
        for (var i = 0; i < 20_000; i++)
        {
            memory.Get(opens: false, $"b{i}", Make);
        }

        Assert.NotEqual("2a", memory.Get(opens: false, "a", Make));
    }

    [Fact]
    public async Task With_a_certificate_the_file_alone_opens_nothing_and_nothing_is_lost_by_trying()
    {
        var (first, second) = (Certificate("first"), Certificate("second"));
        using (var store = Open(first))
        {
            await StorePlace.SaveAsync(store, StorePlace.TurnOf("1"), [], new DraftChange.Saved(Draft));
        }

        foreach (var wrong in new[] { Array.Empty<string>(), [second] })
        {
            using var store = Open(wrong);
            var refused = await Assert.ThrowsAsync<StorageException>(() => store.ListDraftsAsync(StorePlace.Ana, default));
            Assert.Equal(StorageProblem.WrongSetting, refused.Problem);
        }

        using (var store = Open(second, first))
        {
            AssertWhole(await store.ListDraftsAsync(StorePlace.Ana, default));
        }
    }

    public void Dispose()
    {
        place.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void AssertWhole(IReadOnlyList<Draft> drafts)
    {
        var draft = Assert.Single(drafts);
        Assert.Equal([Name], draft.Values["contact_name"].Items);
        Assert.Equal($"escriban a {Name}, {Mail}", draft.Values["contact_name"].From);
        Assert.Equal([Mail], draft.Values["contact_email"].Items);
        Assert.Equal($"Su correo es {Mail}", draft.Proposal!.Told);
        Assert.Equal([Name], Assert.Single(draft.Past).Fields["contact_name"].Value!.Items);
        Assert.Equal([Mail], Assert.Single(draft.Proposal.Values).Items);
    }

    private SqliteConversationStore Open(params string[] certificates) =>
        new(new StorageOptions { Path = place.FilePath, KeyCertificates = certificates, KeyCertificatePassword = "p" }, TimeProvider.System);

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var path = Path.Combine(folder, name + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "p"));
        return path;
    }

    /// <summary>Writes a draft as a program did that knew no seal.</summary>
    private void Write(string json)
    {
        _ = place.Store;
        using var connection = new SqliteConnection($"Data Source={place.FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO drafts (id, channel, tenant, user_id, form, state, version, updated_at) VALUES ('d1', 'directline', '', 'ana', 'pledge', $json, 1, 0)";
        command.Parameters.AddWithValue("$json", json);
        command.ExecuteNonQuery();
    }
}
