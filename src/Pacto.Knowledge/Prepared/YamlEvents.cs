using System.Text;
using YamlDotNet.Core;

namespace Pacto.Knowledge.Prepared;

/// <summary>
/// Opens YAML files. Reading YAML letter by letter is dear, so what the parser found in a file can be kept beside it
/// (<c>lexicon.yaml.prepared</c>); whoever reads the file gets the same events either way, and an edited file is parsed again.
/// </summary>
public static class YamlEvents
{
    private const string Ending = ".prepared";

    /// <summary>The events of a file, comments left out. What is wrong with it is thrown as a <see cref="YamlException"/>, now or on the way.</summary>
    /// <param name="path">The file; it has to exist.</param>
    public static IParser Open(string path)
    {
        var content = File.ReadAllBytes(path);
        return PreparedFile.Open(path + Ending, Provenance.Of(content)) is { } prepared
            ? new RecordedEvents(prepared)
            : Parse(new StreamReader(new MemoryStream(content), Encoding.UTF8));
    }

    /// <summary>The events of a text.</summary>
    public static IParser Parse(TextReader yaml) => new Parser(new Scanner(yaml, skipComments: true));

    /// <summary>Keeps the events of a file beside it, unless it holds what our files never do: anchors, aliases or tags.</summary>
    /// <returns>True when the file was written.</returns>
    public static bool Prepare(string path)
    {
        using var content = new PreparedWriter();
        var parser = Parse(new StreamReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8));
        var line = 0L;
        while (parser.MoveNext())
        {
            if (parser.Current is not { } one || !RecordedEvents.Write(one, ref line, content))
            {
                return false;
            }
        }

        PreparedFile.Save(path + Ending, Provenance.Of(File.ReadAllBytes(path)), content);
        return true;
    }
}
