using System.Globalization;
using System.Text;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Ingestion;

/// <summary>Ids that can stand in an address, made of the files' paths: lower-case letters, digits and hyphens, each used once.</summary>
internal static class DocumentIds
{
    /// <summary>What every id begins with, so that none is that of a built-in source.</summary>
    private const string Prefix = "doc-";

    /// <summary>The ids of all files.</summary>
    public static IReadOnlyDictionary<FoundFile, string> Of(IReadOnlyList<FoundFile> files)
    {
        var ids = new Dictionary<FoundFile, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Prefix + Slug(file.Relative);
            var id = name;
            for (var more = 2; !taken.Add(id); more++)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{name}-{more}");
            }

            ids.Add(file, id);
        }

        return ids;
    }

    private static string Slug(string path)
    {
        var slug = new StringBuilder(path.Length);
        foreach (var c in TextNormalizer.Normalize(path).Replace('ñ', 'n'))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] is not '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
