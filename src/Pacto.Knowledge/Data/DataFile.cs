using Pacto.Knowledge.Prepared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pacto.Knowledge.Data;

/// <summary>
/// Reads a YAML file into <see cref="DataNode"/>s from the parser's events: no reflection, so that a start stays short.
/// Anchors, aliases and tags are refused; our files have none.
/// </summary>
public static class DataFile
{
    /// <summary>Reads the file; throws <see cref="DataException"/> when it is not well formed.</summary>
    /// <param name="path">The file.</param>
    public static DataNode Read(string path) => Read(() => YamlEvents.Open(path), path);

    /// <summary>Reads a text; an empty one is an empty list.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">Name used in faults.</param>
    public static DataNode Parse(string yaml, string path) => Read(() => YamlEvents.Parse(new StringReader(yaml)), path);

    private static DataNode Read(Func<IParser> open, string path)
    {
        try
        {
            var parser = open();
            while (parser.MoveNext())
            {
                if (parser.Current is MappingStart or SequenceStart or Scalar)
                {
                    return ReadNode(parser, path);
                }
            }

            return new DataNode(path, 0, DataKind.List);
        }
        catch (YamlException broken)
        {
            throw new DataException(path, (int)broken.Start.Line, broken.Message);
        }
    }

    private static DataNode ReadNode(IParser parser, string path)
    {
        var start = parser.Current!;
        var line = (int)start.Start.Line;
        switch (start)
        {
            case Scalar scalar:
                return new DataNode(path, line, DataKind.Text, scalar.Value) { LastLine = (int)scalar.End.Line };
            case SequenceStart:
                var list = new DataNode(path, line, DataKind.List) { LastLine = line };
                while (parser.MoveNext() && parser.Current is not SequenceEnd)
                {
                    var item = ReadNode(parser, path);
                    list.Add(item);
                    list.LastLine = item.LastLine;
                }

                return list;
            case MappingStart:
                var map = new DataNode(path, line, DataKind.Map) { LastLine = line };
                while (parser.MoveNext() && parser.Current is not MappingEnd)
                {
                    var key = (parser.Current as Scalar)?.Value ?? throw new DataException(path, line, "a field's name must be a text");
                    parser.MoveNext();
                    var value = ReadNode(parser, path);
                    map.Add(key, value);
                    map.LastLine = value.LastLine;
                }

                return map;
            default:
                throw new DataException(path, line, "anchors, aliases and tags are not used here");
        }
    }
}
