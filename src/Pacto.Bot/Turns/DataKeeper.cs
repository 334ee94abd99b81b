using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>Tells a person what is kept of her, gives her all of it, and deletes it with a proof.</summary>
internal sealed class DataKeeper(Phrases phrases, IPersonalData data, KeptFor limits)
{
    /// <summary>What is kept, for how long, and a file with all of it.</summary>
    public async Task<TurnOutcome> ShowAsync(Language language, Conversation conversation, CancellationToken cancellationToken)
    {
        var counts = await data.CountAsync(conversation.Person, cancellationToken);
        var days = limits.Kinds.ToDictionary(kind => kind.Id, kind => kind.Days, StringComparer.Ordinal);
        var lines = counts.ByKind().Select(kind =>
            $"- {Count(language, kind.Id, kind.Count)}{(days.TryGetValue(kind.Id, out var kept) ? $" ({Until(language, kept)})" : "")}");
        var text = string.Join('\n', lines.Prepend(phrases.Say(language, "privacy.shown")).Append("").Append(phrases.Say(
            language, "privacy.what-next", ("person", Markdown.Escape(NameOf(conversation.Person))))));
        return Chatted(
            conversation,
            language,
            new ReplyPart.Text(text),
            new ReplyPart.File(PersonalFile.Id, PersonalFile.Format, $"{phrases.Say(language, "privacy.file")}.{PersonalFile.Format}"),
            new ReplyPart.Choices([Button(language, CommandIds.ListDrafts), Button(language, CommandIds.Forget)]));
    }

    /// <summary>Asks whether she means it.</summary>
    public TurnOutcome AskBeforeForgetting(Language language, Conversation conversation) => Chatted(
        conversation with { Pending = new PendingConfirmation(CommandIds.Forget, null) },
        language,
        new ReplyPart.Text(phrases.Say(language, "house.forget-ask")),
        new ReplyPart.Choices(
        [
            new(phrases.Say(language, "choice.confirm-forget"), phrases.Say(language, "button.yes")),
            Choice.Same(phrases.Say(language, "button.no")),
        ]));

    /// <summary>Deletes everything with the turn, and says what, when, and by which name that can be proved.</summary>
    public async Task<TurnOutcome> ForgetAsync(Turn turn, Language language, Conversation conversation, CancellationToken cancellationToken)
    {
        var counts = await data.CountAsync(conversation.Person, cancellationToken);
        var reference = Erasure.NewReference();
        var text = phrases.Say(
            language,
            "privacy.forgotten",
            ("what", string.Join(", ", counts.ByKind().Select(kind => Count(language, kind.Id, kind.Count)))),
            ("when", turn.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            ("reference", reference));
        var empty = new Conversation
        {
            Key = conversation.Key,
            Person = conversation.Person,
            Language = conversation.Language,
            Version = conversation.Version,
        };
        return Chatted(empty, language, new ReplyPart.Text(text)) with { Changes = [new DraftChange.Forgotten(reference)] };
    }

    /// <summary>How long something is kept, as it is said in a sentence.</summary>
    private string Until(Language language, int days) =>
        days == 0 ? phrases.Say(language, "privacy.kept-always") : phrases.Count(language, "privacy.kept-days", days);

    private static string NameOf(PersonKey person) => string.Join(' ', new[] { person.Channel, person.Tenant, person.UserId }.Where(part => part.Length > 0));

    private string Count(Language language, string kind, int count) => phrases.Count(language, "privacy.count." + kind, count);

    private Choice Button(Language language, string command) => Choice.Same(phrases.Say(language, "button." + command));

    private static TurnOutcome Chatted(Conversation conversation, Language language, params IReadOnlyList<ReplyPart> parts) =>
        new(conversation, new Reply(language, parts), TurnStatus.Chatted);
}
