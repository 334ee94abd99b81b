using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting.Proposing;

/// <summary>Shows what the handbook offers for the draft's objective: a local action and an example of the region. Nothing is copied without a tap.</summary>
internal sealed class Inspiration(IDraftSources sources, IObjectiveFinder finder, FieldPrompter prompter, DraftGuide guide, Phrases phrases)
{
    private static readonly string[] Subjects = ["commitment", "need", "problem", "steps"];

    /// <summary>What the sources offer, with the step's question again.</summary>
    public TurnOutcome Show(DraftScene scene)
    {
        if (scene.Asked is not { } field)
        {
            return guide.GoOn(scene, null);
        }

        if (Objective(scene) is not { } objective || (sources.LocalAction(objective, 1, scene.Language) ?? sources.Example(objective, 1, scene.Language)) is null)
        {
            return scene.Stay(prompter.AskAgain(scene, field, phrases.Say(scene.Language, "inspire.nothing")));
        }

        var action = sources.LocalAction(objective, 1, scene.Language);
        var example = sources.Example(objective, action is null ? 1 : 2, scene.Language);
        var label = ObjectiveField(scene).Option(Number(objective)) is { } option ? (option.ShortLabel ?? option.Label)[scene.Language] : "";
        List<string> lines = [phrases.Say(scene.Language, "inspire.head", ("number", Number(objective)), ("title", label))];
        lines.AddRange(action is null ? [] : [phrases.Say(scene.Language, "inspire.action", ("text", action.Text))]);
        lines.AddRange(example is null ? [] : [phrases.Say(scene.Language, "inspire.example", ("text", example.Text), ("mark", action is null ? "[1]" : "[2]"))]);
        lines.Add(phrases.Say(scene.Language, "inspire.yours"));
        var cited = new[] { action, example }.OfType<SourceLine>().SelectMany(line => line.Sources.Citations);
        var asked = prompter.AskAgain(scene, field).ToList();
        if (action is not null && IsTaken(field))
        {
            var choices = asked.OfType<ReplyPart.Choices>().Last();
            asked[asked.IndexOf(choices)] = new ReplyPart.Choices([Choice.Same(phrases.Say(scene.Language, "button." + CommandIds.TakeQuote)), .. choices.Items]);
        }

        return scene.Stay([new ReplyPart.Text(string.Join('\n', lines)), new ReplyPart.Sources([.. cited]), .. asked]);
    }

    /// <summary>Puts the handbook's action into the open step, as a quotation.</summary>
    public TurnOutcome Take(DraftScene scene)
    {
        if (scene.Asked is not { } field || !IsTaken(field) || Objective(scene) is not { } objective || sources.LocalAction(objective, 1, scene.Language) is not { } action)
        {
            return Show(scene);
        }

        var piece = new ValuePiece(action.Text, ValueOrigin.Quoted, scene.Turn.Id, scene.Turn.At) { Source = action.PassageId };
        var value = scene.Draft.Value(field.Id) is { } old
            ? old with { Items = [$"{old.Text.TrimEnd('.')}. {action.Text}"], Origin = ValueOrigin.Quoted, TurnId = scene.Turn.Id, At = scene.Turn.At, Parts = [.. old.Pieces(), piece], Source = action.PassageId }
            : new FieldValue([action.Text], ValueOrigin.Quoted, scene.Turn.Id, scene.Turn.At) { Source = action.PassageId };
        var taken = scene with { Draft = scene.Draft.Set(field.Id, value) };
        return guide.GoOn(taken, phrases.Say(scene.Language, "inspire.taken", ("label", field.Name(scene.Language))));
    }

    // A practice tells what was done: there the handbook's line inspires and is never taken over.
    private static bool IsTaken(Field field) => field is { Inspired: true, Kind: FieldKind.Text } && field.Criteria.Contains("concrete");

    private int? Objective(DraftScene scene)
    {
        if (scene.Draft.Value(ObjectiveField(scene).Id) is { } chosen && int.TryParse(chosen.Items[0], CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var subject = string.Join(". ", Subjects.Select(id => scene.Draft.Value(id)?.Text).OfType<string>());
        return subject.Length > 0 && ObjectiveChoice.Best(finder, subject, null, scene.Language) is [var best, ..] ? best.Number : null;
    }

    private static Field ObjectiveField(DraftScene scene) => scene.Form.Fields.First(field => field.Kind is FieldKind.Objectives);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
