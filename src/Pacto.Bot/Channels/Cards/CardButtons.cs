using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Cards;

/// <summary>The buttons of our cards. Pure.</summary>
internal static class CardButtons
{
    /// <summary>The verb of everything that a card of ours executes.</summary>
    public const string Verb = "pacto";

    /// <summary>Longest title that a button shows whole on a phone; a longer one becomes a line that can be pressed. Characters.</summary>
    private const int LongestTitle = 28;

    /// <summary>Most buttons in one row.</summary>
    private const int RowLength = 3;

    /// <summary>Says its words in the chat, where everybody sees what was chosen.</summary>
    public static JsonObject Say(Choice choice, CardPress press)
    {
        // The words stand once: Teams sends them as the message's text, others the data as it is.
        var silent = press with { Say = "" };
        var data = silent.Write();
        data[CardPress.Teams] = new JsonObject
        {
            ["type"] = "messageBack",
            ["displayText"] = choice.Title,
            ["text"] = choice.Text,
            ["value"] = silent.Write(),
        };
        return new JsonObject { ["type"] = "Action.Submit", ["title"] = choice.Title, ["data"] = data };
    }

    /// <summary>Is carried out, and puts a newer card in place of this one.</summary>
    public static JsonObject Do(string title, CardPress press)
    {
        var button = Refresh(press);
        button["title"] = title;
        button["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = press.Write() };
        return button;
    }

    /// <summary>The same with no title, as the action of a card that is drawn anew whenever it is looked at.</summary>
    public static JsonObject Refresh(CardPress press) => new() { ["type"] = "Action.Execute", ["verb"] = Verb, ["data"] = press.Write() };

    /// <summary>Buttons in the order given: short ones in rows, long ones as lines whose words stay whole.</summary>
    public static IEnumerable<JsonObject> Lay(IEnumerable<JsonObject> buttons)
    {
        List<JsonObject> row = [];
        foreach (var button in buttons)
        {
            var title = (string)button["title"]!;
            if (row.Count == RowLength || (title.Length > LongestTitle && row.Count > 0))
            {
                yield return CardParts.Actions(row);
                row = [];
            }

            if (title.Length <= LongestTitle)
            {
                row.Add(button);
            }
            else
            {
                yield return CardParts.Container([CardParts.Text(title, color: "Accent", weight: "Bolder")], style: "emphasis", spacing: "Small", select: button);
            }
        }

        if (row.Count > 0)
        {
            yield return CardParts.Actions(row);
        }
    }
}
