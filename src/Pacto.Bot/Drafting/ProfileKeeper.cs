using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Remembers a person's institution, place and contact when she asks for it, and fills them into her next draft.</summary>
internal sealed class ProfileKeeper(FormCatalog forms, Phrases phrases, DraftGuide guide)
{
    /// <summary>Carries out a command about the profile.</summary>
    public TurnOutcome Serve(ShelfVisit visit, string commandId) => (commandId, visit.Profile) switch
    {
        (CommandIds.SaveProfile, _) => Save(visit),
        (_, null) => guide.After(visit, phrases.Say(visit.Language, "profile.none")),
        (CommandIds.UseProfile, { } profile) => Use(visit, profile),
        (CommandIds.DeleteProfile, _) => Delete(visit),
        (_, { } profile) => Show(visit, profile, "profile.shown"),
    };

    private TurnOutcome Save(ShelfVisit visit)
    {
        if (visit.Open is not { } open || Profile.Of(open.Form, open.Draft, visit.Turn.At) is not { } profile)
        {
            return guide.After(visit, phrases.Say(visit.Language, "profile.nothing"));
        }

        var said = Show(visit, profile, "profile.saved");
        return said with { Changes = [.. said.Changes, new DraftChange.ProfileSaved(profile)] };
    }

    private TurnOutcome Use(ShelfVisit visit, Profile profile)
    {
        if (visit.Open is not { } open)
        {
            return Show(visit, profile, "profile.shown");
        }

        var filled = open with { Draft = profile.Fill(open.Form, open.Draft, visit.Turn.Id, visit.Turn.At) };
        var said = string.Join('\n', Lines(profile, open.Form, visit.Language).Select(line => Line(visit.Language, line)).Prepend(phrases.Say(visit.Language, "profile.used")));

        // The question that is open may just have been answered.
        return open.Asked is { } field && filled.Draft.Has(field.Id) && !open.Draft.Has(field.Id)
            ? guide.GoOn(filled, said)
            : guide.After(visit with { Open = filled }, said);
    }

    private TurnOutcome Delete(ShelfVisit visit)
    {
        var said = guide.After(visit, phrases.Say(visit.Language, "profile.deleted"));
        return said with { Changes = [.. said.Changes, new DraftChange.ProfileDeleted()] };
    }

    private TurnOutcome Show(ShelfVisit visit, Profile profile, string key)
    {
        var form = visit.Open?.Form ?? forms.Forms.MaxBy(form => profile.For(form).Count())!;
        var said = string.Join('\n', Lines(profile, form, visit.Language).Select(line => Line(visit.Language, line)).Prepend(phrases.Say(visit.Language, key)));
        return guide.After(visit, said, [], [Choice.Same(phrases.Say(visit.Language, "button." + CommandIds.DeleteProfile))]);
    }

    private string Line(Language language, (string Label, string Value) line) =>
        phrases.Say(language, "review.value-line", ("label", line.Label), ("value", Markdown.Escape(line.Value)));

    internal static IEnumerable<(string Label, string Value)> Lines(Profile profile, Form form, Language language) =>
        profile.For(form)
            .DistinctBy(known => known.Field.Profile)
            .Select(known => (known.Field.Name(language), FieldDisplay.Line(form, known.Field, new FieldValue(known.Items, ValueOrigin.Profile, "", profile.At), language)));
}
