using Pacto.Knowledge.Prepared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Forms;

/// <summary>Opens a YAML data file; what is wrong with it is told with file and line.</summary>
internal static class YamlFile
{
    public static YamlNode Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FormException(path, 1, "the file is missing");
        }

        return Read(() => YamlEvents.Open(path), path);
    }

    public static YamlNode Parse(string yaml, string file) => Read(() => YamlEvents.Parse(new StringReader(yaml)), file);

    private static YamlNode Read(Func<IParser> open, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(open());
            return stream.Documents is [var document, ..] ? document.RootNode : throw new FormException(file, 1, "the file is empty");
        }
        catch (YamlException e)
        {
            throw new FormException($"{file}:{e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // What the parser throws for a bracket that is never closed; it does not say where.
            throw new FormException($"{file}:1: a bracket or quotation mark is not closed", e);
        }
    }
}
