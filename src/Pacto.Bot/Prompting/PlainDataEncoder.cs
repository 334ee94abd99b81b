using System.Text;
using HandlebarsDotNet;

namespace Pacto.Bot.Prompting;

/// <summary>
/// Writes data into a prompt so that it stays data: angle brackets become other signs, so that nothing can open or close a delimiter;
/// control characters, marks of direction and line breaks become spaces, so that nothing stands on a line of its own.
/// </summary>
internal sealed class PlainDataEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target)
    {
        for (var at = 0; at < text?.Length; at++)
        {
            target.Write(Plain(text[at]));
        }
    }

    public void Encode(string? text, TextWriter target)
    {
        foreach (var letter in text ?? "")
        {
            target.Write(Plain(letter));
        }
    }

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text?.MoveNext() == true)
        {
            target.Write(Plain(text.Current));
        }
    }

    private static char Plain(char letter) => letter switch
    {
        '<' or '＜' or '﹤' => '‹',
        '>' or '＞' or '﹥' => '›',
        '\u2028' or '\u2029' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' => ' ',
        _ => char.IsControl(letter) ? ' ' : letter,
    };
}
