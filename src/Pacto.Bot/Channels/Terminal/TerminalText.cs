using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Channels.Terminal;

/// <summary>Writes a reply as lines for a terminal. Pure. Bold stays marked with two asterisks; the screen decides how it looks.</summary>
internal sealed class TerminalText(Phrases phrases)
{
    /// <summary>One block for each text of the reply, with its sources, and the numbered choices at the end.</summary>
    public IReadOnlyList<string> Write(Reply reply)
    {
        List<StringBuilder> blocks = [];
        foreach (var part in reply.Parts)
        {
            switch (part)
            {
                case ReplyPart.Text text:
                    blocks.Add(new StringBuilder(text.Markdown));
                    break;
                case ReplyPart.Sources sources:
                    WriteSources(Last(blocks), reply, sources);
                    break;
                case ReplyPart.Page page:
                    WritePage(Last(blocks), reply, page);
                    break;
                case ReplyPart.Choices choices:
                    WriteChoices(Last(blocks), choices);
                    break;
            }
        }

        return [.. blocks.Select(block => block.ToString())];
    }

    private static StringBuilder Last(List<StringBuilder> blocks)
    {
        if (blocks.Count == 0)
        {
            blocks.Add(new StringBuilder());
        }

        return blocks[^1];
    }

    private static void WriteChoices(StringBuilder block, ReplyPart.Choices choices)
    {
        for (var i = 0; i < choices.Items.Count; i++)
        {
            block.Append(i == 0 ? "\n\n" : "\n").Append("  ").Append(i + 1).Append(". ").Append(choices.Items[i].Title);
        }
    }

    /// <summary>A terminal opens no pages: it is told the command that shows the same.</summary>
    private void WritePage(StringBuilder block, Reply reply, ReplyPart.Page page) => block.Append("\n\n").Append(page.DraftId is { } draft
        ? phrases.Say(reply.Language, "cli.chat-page", ("id", draft))
        : phrases.Say(reply.Language, "cli.chat-kit", ("form", page.FormId)));

    private void WriteSources(StringBuilder block, Reply reply, ReplyPart.Sources sources)
    {
        block.Append("\n\n").Append(phrases.Say(reply.Language, "cli.chat-sources")).Append(':');
        foreach (var citation in sources.Citations)
        {
            block.Append("\n  [").Append(citation.Number).Append("] ").Append(citation.Title[reply.Language])
                .Append(" · ").Append(citation.DocumentTitle[reply.Language])
                .Append(" · ").Append(citation.PassageId)
                .Append("\n      «").Append(citation.Quote).Append('»');
        }
    }
}
