using Pacto.Knowledge.Ingestion;
using Spectre.Console;

namespace Pacto.Bot.Commands.Corpora;

/// <summary>A bar on the error output while documents are read; none where nobody would see it move.</summary>
internal static class IngestionBar
{
    /// <summary>Reads, and shows how far it has come.</summary>
    /// <param name="setting">Where the bar moves.</param>
    /// <param name="isQuiet">True when machines read along.</param>
    /// <param name="read">Reads; told where to report.</param>
    public static T Show<T>(CommandSetting setting, bool isQuiet, Func<IProgress<IngestionStep>?, T> read)
    {
        if (isQuiet || !setting.ShowsProgress)
        {
            return read(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(setting.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var bar = context.AddTask(Markup.Escape(setting.Say("ingest.reading")));
                return read(new Steps(bar));
            });
    }

    private sealed class Steps(ProgressTask bar) : IProgress<IngestionStep>
    {
        // Several threads report; none may set the bar back.
        public void Report(IngestionStep value)
        {
            lock (bar)
            {
                bar.MaxValue = value.All;
                bar.Value = Math.Max(bar.Value, value.Done);
            }
        }
    }
}
