using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Answering;
using Pacto.Bot.Commands.Corpora;
using Pacto.Knowledge.Ingestion;

namespace Pacto.Bot.Commands;

/// <summary><c>ingest</c>: reads the documents to be answered from, keeps what was read, and says what was left out and why.</summary>
internal static class IngestCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var paths = new Argument<string[]>("PATH") { Description = setting.Say("ingest.paths"), Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = setting.Say("ingest.json") };
        var command = new Command("ingest", setting.Say("ingest.about")) { paths, json, LanguageOption.Create(setting) };
        command.SetAction(parsed => RunAsync(
            setting, KnowledgeOptions.Of(setting.Configure(parsed.UnmatchedTokens)), parsed.GetValue(paths) ?? [], parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, KnowledgeOptions options, string[] paths, bool isJson)
    {
        if (paths.Length == 0 && options.Sources.Count == 0)
        {
            throw new CommandFailure(setting.Say("ingest.nothing"));
        }

        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        // What is named is only tried: a server holds what is configured, and would lose it.
        var named = paths.Length == 0 ? options : new KnowledgeOptions { Cache = options.Cache, Sources = [.. paths.Select(path => new SourceOptions { Path = path })] };
        using var added = IngestionBar.Show(setting, isJson, progress => SourceReading.Open(named, seeds, TimeProvider.System, progress));
        await (isJson ? setting.Out.WriteLineAsync(JsonOf(added).ToJsonString()) : PrintAsync(setting, added));
        return added.Report.Files > 0 ? ExitCode.Done : throw new CommandFailure(setting.Say("corpus.nothing-read", ("path", string.Join(", ", named.Sources.Select(source => source.Path)))));
    }

    private static async Task PrintAsync(CommandSetting setting, AddedSources added)
    {
        var report = added.Report;
        await CorpusDesk.ReportAsync(setting, report);
        await setting.Out.WriteLineAsync(setting.Say(
            "ingest.files",
            ("files", Figure(report.Files)), ("unchanged", Figure(report.Unchanged)), ("passages", Figure(report.Passages)), ("refused", Figure(report.Refused.Count))));
        if (added.Update is { } update)
        {
            await setting.Out.WriteLineAsync(setting.Say(
                "ingest.server", ("written", Figure(update.Written)), ("unchanged", Figure(update.Unchanged)), ("removed", Figure(update.Removed))));
        }
    }

    private static JsonObject JsonOf(AddedSources added)
    {
        var report = added.Report;
        var json = new JsonObject
        {
            ["files"] = report.Files,
            ["unchanged"] = report.Unchanged,
            ["passages"] = report.Passages,
            ["refused"] = new JsonArray([.. report.Refused.Select(file => (JsonNode)new JsonObject { ["path"] = file.Path, ["reason"] = CorpusDesk.NameOf(file.Reason) })]),
            ["otherLanguages"] = new JsonArray([.. report.OtherLanguages.Select(path => (JsonNode)path)]),
        };
        if (added.Update is { } update)
        {
            json["server"] = new JsonObject { ["written"] = update.Written, ["unchanged"] = update.Unchanged, ["removed"] = update.Removed };
        }

        return json;
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
