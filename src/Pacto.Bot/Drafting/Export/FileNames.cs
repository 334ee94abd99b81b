using System.Text;

using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>File names that every system takes: lower case letters, digits and hyphens of ASCII.</summary>
public static class FileNames
{
    /// <summary>Longest name without its extension, characters.</summary>
    public const int Longest = 60;

    /// <summary>A name for the draft's file, from the form and the draft's title: <c>compromiso-documentacion-en-los-barrios.docx</c>.</summary>
    public static string For(Form form, Draft draft, Language language, string extension)
    {
        var title = draft.Value(form.NamingField)?.Text ?? draft.Name;
        var stem = Stem($"{form.Title[language]} {title}");
        return $"{(stem.Length == 0 ? form.Id : stem)}.{extension}";
    }

    /// <summary>A text as part of a file name; empty when it holds neither letters nor digits.</summary>
    public static string Stem(string text)
    {
        var stem = new StringBuilder();
        foreach (var c in LatinLetters.Fold(LatinLetters.Compose(text)))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                stem.Append(c);
            }
            else if (stem.Length > 0 && stem[^1] != '-')
            {
                stem.Append('-');
            }
        }

        // Cut at a word, not within one.
        var whole = stem.ToString().Trim('-');
        if (whole.Length <= Longest)
        {
            return whole;
        }

        var cut = whole[..(Longest + 1)].LastIndexOf('-');
        return whole[..(cut > 0 ? cut : Longest)];
    }
}
