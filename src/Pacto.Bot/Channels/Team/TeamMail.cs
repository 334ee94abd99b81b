using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Team;

/// <summary>Tells the team by mail.</summary>
internal sealed class TeamMail(TeamLetter letter, IOptions<HandOverOptions> options) : ITeamNotice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HandOverOptions settings = options.Value;

    public bool IsConfigured => settings.SmtpHost.Length > 0;

    public async Task SendAsync(TeamQuestion question, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var client = new SmtpClient(settings.SmtpHost, settings.SmtpPort)
        {
            EnableSsl = settings.SmtpTls,
            Credentials = settings.SmtpUser.Length > 0 ? new NetworkCredential(settings.SmtpUser, settings.SmtpPassword) : null,
        };
        using var mail = Write(question);
        try
        {
            await client.SendMailAsync(mail, limit.Token);
        }
        catch (SmtpException exception)
        {
            throw new TeamNoticeException($"mail: {exception.StatusCode}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TeamNoticeException("mail: no answer in time", exception);
        }
    }

    private MailMessage Write(TeamQuestion question)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(settings.MailFrom),
            Subject = letter.Title(question),
            Body = string.Join("\r\n\r\n", letter.Paragraphs(question).Select(text => text.ReplaceLineEndings("\r\n"))),
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
        };
        foreach (var to in settings.MailTo.Split(','))
        {
            mail.To.Add(new MailAddress(to.Trim()));
        }

        // Sent twice because we never heard that it arrived, it is one mail to most mailboxes.
        mail.Headers["Message-ID"] = $"<question-{question.Id}@{mail.From.Host}>";
        if (MailAddress.TryCreate(question.Contact, out var contact))
        {
            mail.ReplyToList.Add(contact);
        }

        return mail;
    }
}
