using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>What is measured of turns: how they went and how long they took. Never a word of a message, and nothing that names a person or a conversation.</summary>
internal static class TurnMeters
{
    /// <summary>Name of source and meter.</summary>
    public const string Name = "Pacto.Bot";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("pacto.turns", "{turn}", "Turns that ended, by how");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "pacto.turn.duration", "s", "From taking up a turn to its reply being stored", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>("pacto.turns.waiting", "{turn}", "Turns that wait or are being answered");

    /// <summary>Spans of turns.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Turns came to wait, or went.</summary>
    public static void Wait(int change) => Waiting.Add(change);

    /// <summary>Counts a turn that ended.</summary>
    /// <param name="record">What is stored of it.</param>
    /// <param name="started">Timestamp of when it was taken up.</param>
    /// <param name="span">Its span; null where nobody looks.</param>
    public static void End(TurnRecord record, long started, Activity? span)
    {
        if (!Turns.Enabled && !Duration.Enabled && span is null)
        {
            return;
        }

        var tags = new TagList
        {
            { "pacto.status", NameOf(record.Outcome.Status) },
            { "pacto.channel", record.Turn.Conversation.Channel },
            { "pacto.language", record.Outcome.Reply.Language.ToCode() },
        };
        Turns.Add(1, tags);
        Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        if (span is not null)
        {
            foreach (var tag in tags)
            {
                span.SetTag(tag.Key, tag.Value);
            }

            span.SetStatus(record.Outcome.Status is TurnStatus.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        }
    }

    /// <summary>How a status is called outside: in small letters with underscores.</summary>
    public static string NameOf(TurnStatus status) => status switch
    {
        TurnStatus.Answered => "answered",
        TurnStatus.Clarified => "clarified",
        TurnStatus.Declined => "declined",
        TurnStatus.OutOfScope => "out_of_scope",
        TurnStatus.Chatted => "chatted",
        TurnStatus.Drafting => "drafting",
        TurnStatus.Refused => "refused",
        TurnStatus.HandedOver => "handed_over",
        TurnStatus.Brought => "brought",
        _ => "failed",
    };
}
