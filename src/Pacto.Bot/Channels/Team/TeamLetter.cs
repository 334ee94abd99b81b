using System.Globalization;
using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Team;

/// <summary>What the team reads of a question: her words, how to reach her where she said so, and how to answer. Never who she is.</summary>
internal sealed class TeamLetter(Phrases phrases, IOptions<HandOverOptions> options)
{
    private readonly Language language = LanguageCode.Parse(options.Value.Language) ?? Language.Spanish;

    /// <summary>One line that names the question and holds none of its words: subjects are shown on locked screens.</summary>
    public string Title(TeamQuestion question) => phrases.Say(language, "team.title", ("id", question.Id));

    /// <summary>The rest as paragraphs.</summary>
    public IReadOnlyList<string> Paragraphs(TeamQuestion question) =>
    [
        question.Words,
        phrases.Say(
            language,
            "team.asked",
            ("language", phrases.Say(language, "team.language-" + question.Language.ToCode())),
            ("date", question.AskedAt.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture))),
        question.Contact is { } contact ? phrases.Say(language, "team.contact", ("contact", contact)) : phrases.Say(language, "team.no-contact"),
        phrases.Say(language, "team.how", ("id", question.Id)),
    ];
}
