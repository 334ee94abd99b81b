using Pacto.Bot.Forms;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Every sign of <c>seeds/coach/signs*.yaml</c>. Immutable; safe to share.</summary>
internal sealed class SignBook
{
    private readonly Dictionary<string, Lazy<Sign>> signs = new(StringComparer.Ordinal);

    private SignBook()
    {
    }

    /// <summary>The sign with that id.</summary>
    /// <exception cref="KeyNotFoundException">The data have none.</exception>
    public Sign this[string id] => signs.TryGetValue(id, out var sign) ? sign.Value : throw new KeyNotFoundException($"seeds/coach has no sign '{id}'.");

    /// <summary>Ids of all signs.</summary>
    public IEnumerable<string> Ids => signs.Keys;

    /// <summary>Reads the files of the folder.</summary>
    /// <exception cref="FormException">A file is missing or wrong; the message names file and line.</exception>
    public static SignBook Load(string folder)
    {
        var book = new SignBook();
        foreach (var path in Directory.GetFiles(folder, "signs*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var entry in YamlFile.Load(path) is YamlSequenceNode list ? list.Children : throw new FormException(path, 1, "expected a list"))
            {
                var (id, phrases) = StrictMap.Read(path, entry, map =>
                {
                    _ = map.Text("why");
                    return (map.Text("sign"), (string[])[.. map.Texts("es"), .. map.Texts("pt"), .. map.Texts("en")]);
                });

                // Built when first asked for: a command that needs five signs does not pay for eighty.
                if (phrases.Length == 0 || !book.signs.TryAdd(id, new Lazy<Sign>(() => new Sign(id, SignPattern.Of(phrases)))))
                {
                    throw new FormException(path, entry.Start.Line, $"the sign '{id}' is empty or there twice");
                }
            }
        }

        return book;
    }
}
