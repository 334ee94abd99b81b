using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pacto.Knowledge.Prepared;

/// <summary>What a parser found in a YAML file, played again: kinds, texts, and the lines and columns that faults are told with.</summary>
internal sealed class RecordedEvents(PreparedReader from) : IParser
{
    private const byte Plain = 0, Quoted = 1, SequenceBegins = 2, SequenceEnds = 3, MappingBegins = 4, MappingEnds = 5, StreamBegins = 6, DocumentBegins = 7,
        DocumentEnds = 8, StreamEnds = 9;

    private long line;

    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (Current is StreamEnd)
        {
            return false;
        }

        var kind = from.ReadByte();
        var start = ReadMark();
        Current = kind switch
        {
            Plain or Quoted => ReadScalar(kind, start),
            SequenceBegins => new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Any, start, start),
            SequenceEnds => new SequenceEnd(start, start),
            MappingBegins => new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Any, start, start),
            MappingEnds => new MappingEnd(start, start),
            StreamBegins => new StreamStart(start, start),
            DocumentBegins => new DocumentStart(null, null, isImplicit: true, start, start),
            DocumentEnds => new DocumentEnd(isImplicit: true, start, start),
            _ => new StreamEnd(start, start),
        };
        return true;
    }

    /// <summary>Writes one event; false when it is of a kind that is not recorded.</summary>
    /// <param name="one">The event.</param>
    /// <param name="line">Line of the last event before; lines are written as steps from one to the next.</param>
    /// <param name="to">Where to write.</param>
    public static bool Write(ParsingEvent one, ref long line, PreparedWriter to)
    {
        var kind = one switch
        {
            NodeEvent node when !node.Anchor.IsEmpty || !node.Tag.IsEmpty => (byte?)null,
            Scalar { IsPlainImplicit: true } => Plain,
            Scalar => Quoted,
            SequenceStart => SequenceBegins,
            SequenceEnd => SequenceEnds,
            MappingStart => MappingBegins,
            MappingEnd => MappingEnds,
            StreamStart => StreamBegins,
            DocumentStart => DocumentBegins,
            DocumentEnd => DocumentEnds,
            StreamEnd => StreamEnds,
            _ => null,
        };
        if (kind is not { } known || one.Start.Line < line)
        {
            return false;
        }

        to.Write(known);
        to.WriteSmall(one.Start.Line - line);
        to.WriteSmall(one.Start.Column);
        line = one.Start.Line;
        if (one is Scalar scalar)
        {
            to.WriteSmall(scalar.End.Line - line);
            to.WriteSmall(scalar.End.Column);
            to.Write(scalar.Value);
        }

        return true;
    }

    private Scalar ReadScalar(byte kind, Mark start)
    {
        var end = new Mark(0, start.Line + from.ReadSmall(), from.ReadSmall());
        return new Scalar(AnchorName.Empty, TagName.Empty, from.ReadText(), kind is Plain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, kind is Plain, kind is Quoted, start, end);
    }

    private Mark ReadMark()
    {
        line += from.ReadSmall();
        return new Mark(0, line, from.ReadSmall());
    }
}
