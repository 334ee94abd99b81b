using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Everything that is kept of a person as JSON. Drafts in it can be brought back like those that are exported alone.</summary>
public static class PersonalExport
{
    private static readonly JsonSerializerOptions Options = new(JsonExport.Options) { MaxDepth = 64 };

    /// <summary>The record as text.</summary>
    /// <param name="forms">The forms of the drafts.</param>
    /// <param name="kept">What is kept.</param>
    /// <param name="now">When it is written, UTC.</param>
    public static string Write(FormCatalog forms, PersonalRecord kept, DateTimeOffset now) => new JsonObject
    {
        ["format"] = "pacto-personal-data",
        ["version"] = 1,
        ["exportedAt"] = JsonValue.Create(now),
        ["person"] = Node(kept.Person),
        ["drafts"] = new JsonArray([.. kept.Drafts.Select(draft => forms.Find(draft.FormId) is { } form ? JsonNode.Parse(JsonExport.Write(form, draft)) : Node(draft))]),
        ["profile"] = Node(kept.Profile),
        ["conversations"] = new JsonArray([.. kept.Conversations.Select(Written)]),
        ["opinions"] = Node(kept.Opinions),
        ["questions"] = Node(kept.Questions),
    }.ToJsonString(Options) + "\n";

    private static JsonObject Written(KeptConversation conversation) => new()
    {
        ["channel"] = conversation.Key.Channel,
        ["id"] = conversation.Key.Id,
        ["startedAt"] = JsonValue.Create(conversation.StartedAt),
        ["updatedAt"] = JsonValue.Create(conversation.UpdatedAt),
        ["state"] = Node(conversation.State),
        ["messages"] = new JsonArray([.. conversation.Records.Select(entry => new JsonObject { ["at"] = JsonValue.Create(entry.At), ["record"] = JsonNode.Parse(entry.Record) })]),
    };

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, Options);
}
