using System.Buffers;
using System.Text;

namespace Pacto.Bot.Conversations;

/// <summary>Puts people's own words into a text part so that they stay words.</summary>
public static class Markdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_{}[]<>#|~&!");

    /// <summary>The words with every mark of Markdown and HTML escaped; line breaks stay.</summary>
    public static string Escape(string words)
    {
        if (words.AsSpan().IndexOfAny(Marks) < 0)
        {
            return words;
        }

        var escaped = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            if (Marks.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The words on one line, cut at a word with an ellipsis when they are longer than <paramref name="most"/> characters.</summary>
    public static string Shorten(string words, int most)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', most - 1);
        cut = cut > most / 2 ? cut : most - 1;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]) + "…";
    }
}
