using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Pacto.Bot.Storage;

/// <summary>
/// Where the keys of the seal lie: beside what they seal, so that every instance and every backup has them. Asked for rarely: once after
/// the start, once a day, and when a new one is made.
/// </summary>
internal sealed class StoredKeys(ConversationStore store, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => store
        .LookAsync(session => session.List("SELECT xml FROM protection_keys ORDER BY made_at, name", row => XElement.Parse(row.GetString(0))), default)
        .GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        var (name, xml) = (friendlyName ?? Guid.NewGuid().ToString(), element.ToString(SaveOptions.DisableFormatting));
        store.ChangeAsync(
            session => session.Execute(
                "INSERT INTO protection_keys (name, xml, made_at) VALUES (@name, @xml, @now) ON CONFLICT (name) DO NOTHING",
                ("@name", name),
                ("@xml", xml),
                ("@now", clock.GetUtcNow().ToUnixTimeMilliseconds())),
            shreds: false,
            default).GetAwaiter().GetResult();
    }
}
