using Pacto.Bot.Conversations;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>
/// What a connected model does in a turn: it may make a follow-up stand alone that the rules did not understand, and phrase an answer that
/// the sources give. Refusals, questions back and small talk never reach it. She is told once, and may switch it off.
/// </summary>
internal sealed class ModelTurns(
    ModelConnection model, FluentAnswerer fluent, Phrases phrases, IReplyProgress? progress = null, IContactData? contacts = null)
{
    /// <summary>A longer text stands alone. Words.</summary>
    private const int LongestFollowUp = 8;

    /// <summary>The answer as it is shown, with what is remembered.</summary>
    /// <param name="responder">Answers in the sources' own words.</param>
    /// <param name="turn">What was said.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="conversation">Where.</param>
    /// <param name="own">The answer in the sources' own words.</param>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<(Answer Answer, AnsweringState? State, Conversation Conversation)> PhraseAsync(
        QuestionResponder responder,
        Turn turn,
        Language language,
        Conversation conversation,
        Answer own,
        AnsweringState? state,
        CancellationToken cancellationToken)
    {
        var before = conversation.Answering;
        if (model.Chat is null || conversation.Model is { Off: true } || !(own is Answer.Grounded || MayBeFollowUp(turn.Text, own, before)))
        {
            return (own, state, conversation);
        }

        var call = new FluentCall(
            conversation.Key.ToString(),
            contacts is null ? [] : await contacts.ListAsync(conversation.Person, cancellationToken),
            progress is null ? null : shown => progress.Show(turn, language, shown));
        var wasSent = false;
        if (own is not Answer.Grounded)
        {
            wasSent = true;
            if (await fluent.RewriteAsync(turn.Text, before!.Question, language, call, cancellationToken) is { } alone
                && responder.Ask(alone, language, null, null) is { Answer: Answer.Grounded } again)
            {
                (own, state) = again;
            }
        }

        if (own is Answer.Grounded grounded)
        {
            var result = await fluent.WriteAsync(grounded, state?.Question ?? turn.Text, language, call, cancellationToken);
            wasSent |= result.WasSent;
            own = result.Answer with { IsPhrased = result.Kept > 0 };
        }

        return wasSent && conversation.Model is not { Told: true }
            ? (Told(own, language), state, conversation with { Model = ModelUse.ToldOfAll })
            : (own, state, conversation);
    }

    /// <summary>A short text after an answer that found nothing by itself, and is not one of those that are never answered.</summary>
    private static bool MayBeFollowUp(string text, Answer own, AnsweringState? before) =>
        TextNormalizer.Tokens(text).Count <= LongestFollowUp && own is Answer.Declined { OutOfScope: false } && before is { UnitId: not null, Question.Length: > 0 };

    private Answer Told(Answer answer, Language language)
    {
        var text = $"{answer.Markdown}\n\n_{phrases.Say(language, "model.told", ("host", model.Host))}_";
        return answer switch
        {
            Answer.Grounded grounded => grounded with { Markdown = text },
            Answer.Declined declined => declined with { Markdown = text },
            _ => answer,
        };
    }
}
