using System.Text;

namespace Pacto.Bot.Channels.Web;

/// <summary>
/// Takes whole lines of comments out of a script or a style sheet before it travels: they are for those who read the source, and on a
/// slow line every fifth byte is theirs. Nothing else is changed. Pure.
/// </summary>
internal static class Comments
{
    /// <summary>The text without lines that hold nothing but a comment, and without the blanks that begin a line.</summary>
    public static byte[] Strip(byte[] source)
    {
        var result = new StringBuilder(source.Length);
        var inside = false;
        foreach (var whole in Encoding.UTF8.GetString(source).Split('\n'))
        {
            var line = whole.Trim();
            if (inside || line.StartsWith("/*", StringComparison.Ordinal))
            {
                // A comment that ends inside its line, before code, stays as it is.
                var end = line.IndexOf("*/", StringComparison.Ordinal);
                var isWhole = end < 0 || end + 2 == line.Length;
                inside = end < 0;
                if (isWhole)
                {
                    continue;
                }
            }

            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                result.Append(line).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(result.ToString());
    }
}
