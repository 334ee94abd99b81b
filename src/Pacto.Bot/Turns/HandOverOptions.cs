using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Pacto.Bot.Turns;

/// <summary>Section <c>HandOver</c>: the team that answers what the assistant cannot, and how it hears of a question.</summary>
public sealed class HandOverOptions
{
    /// <summary>What is wrong when <see cref="AreWhole"/> says no.</summary>
    internal const string Wholeness =
        "HandOver: SmtpHost needs MailFrom and MailTo, which are mail addresses; TeamsWebhook is an https address (http on this machine).";

    /// <summary>False when nobody would read questions: people are then told where else to turn. Default true.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>What the team is called, for example <c>la oficina de la OIM en Uruguay</c>; empty (default) for a general name.</summary>
    public string Team { get; init; } = "";

    /// <summary>After so long without an answer the person is told. Days, 1 to 90; default 10.</summary>
    [Range(1, 90)]
    public int Days { get; init; } = 10;

    /// <summary>Language of what the team is sent: <c>es</c> (default), <c>pt</c> or <c>en</c>.</summary>
    [RegularExpression("es|pt|en")]
    public string Language { get; init; } = "es";

    /// <summary>Most questions that the team is told of in an hour; the rest waits. Questions, 1 to 1000; default 60.</summary>
    [Range(1, 1000)]
    public int MostAnHour { get; init; } = 60;

    /// <summary>The mail server; empty (default) for no mail.</summary>
    public string SmtpHost { get; init; } = "";

    /// <summary>Its port; default 587.</summary>
    [Range(1, 65535)]
    public int SmtpPort { get; init; } = 587;

    /// <summary>False sends without encryption, which is for a mail server on the same machine only. Default true (STARTTLS).</summary>
    public bool SmtpTls { get; init; } = true;

    /// <summary>Who logs in at the mail server; empty for nobody.</summary>
    public string SmtpUser { get; init; } = "";

    /// <summary>Her password; from the environment or user secrets.</summary>
    public string SmtpPassword { get; init; } = "";

    /// <summary>The address that mails come from.</summary>
    public string MailFrom { get; init; } = "";

    /// <summary>The team's address, or several with commas between them.</summary>
    public string MailTo { get; init; } = "";

    /// <summary>The address that a workflow of a Teams channel gives for posting to it; a secret. Empty (default) for none.</summary>
    public string TeamsWebhook { get; init; } = "";

    /// <summary>How the team hears of a question: <c>mail</c>, <c>teams</c>, or <c>kept</c> where it has to look.</summary>
    internal string Way => SmtpHost.Length > 0 ? "mail" : TeamsWebhook.Length > 0 ? "teams" : "kept";

    internal static bool AreWhole(HandOverOptions options) =>
        (options.SmtpHost.Length == 0 || (MailAddress.TryCreate(options.MailFrom, out _) && options.MailTo.Split(',').All(to => MailAddress.TryCreate(to.Trim(), out _))))
        && (options.TeamsWebhook.Length == 0
            || (Uri.TryCreate(options.TeamsWebhook, UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback))));
}
