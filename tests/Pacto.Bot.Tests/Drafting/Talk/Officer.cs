using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting.Talk;

/// <summary>Somebody who answers what is asked: says yes to what was understood and proposed, gives the form's own examples, leaves the optional blank.</summary>
internal sealed class Officer(TestBot bot, Language language)
{
    private readonly List<double> milliseconds = [];

    /// <summary>Fields that were asked, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>How many times something was said.</summary>
    public int Turns => milliseconds.Count;

    /// <summary>Median processor time of a turn, stored and answered; other work on the machine does not stretch it. Milliseconds.</summary>
    public double Median => milliseconds.Order().ElementAt(milliseconds.Count / 2);

    /// <summary>Says something.</summary>
    public async Task<TurnRecord> SayAsync(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        var record = await bot.SayAsync(text);
        milliseconds.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        Assert.NotEqual(TurnStatus.Failed, record.Outcome.Status);
        return record;
    }

    /// <summary>Answers until nothing required is open.</summary>
    /// <param name="opening">What is said first.</param>
    /// <returns>The draft.</returns>
    public async Task<Draft> FillAsync(string opening)
    {
        await SayAsync(opening);
        for (var guard = 0; guard < 80; guard++)
        {
            var state = (await bot.LoadAsync()).Drafting ?? throw new InvalidOperationException("The draft was left.");
            var draft = (await bot.DraftsAsync()).First(draft => draft.Id == state.DraftId);
            var form = bot.Forms[draft.FormId];
            if (draft.NextStep(form) is DraftStep.Review && draft.Progress(form).Open.Count == 0)
            {
                return draft;
            }

            await SayAsync(state.FieldId is { } id ? Answer(form[id]) : Yes);
        }

        throw new InvalidOperationException($"No end after {Turns} turns: {string.Join(", ", Asked)}");
    }

    private string Answer(Field field)
    {
        Asked.Add(field.Id);
        return field.Required ? field.Example[language] : Blank;
    }

    private string Yes => language switch { Language.Spanish => "sí", Language.Portuguese => "sim", _ => "yes" };

    private string Blank => language switch { Language.Spanish => "dejar en blanco", Language.Portuguese => "deixar em branco", _ => "leave it blank" };
}
