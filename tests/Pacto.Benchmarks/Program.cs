using System.Globalization;
using Pacto.Benchmarks;
using Pacto.Knowledge.Ingestion;

var languages = LanguageLists.Load(Path.Combine(AppContext.BaseDirectory, "seeds"));
switch (args)
{
    case ["quality", var folder]:
        QualityProgram.Run(languages, folder, null, ablates: true);
        return 0;
    case ["quality", var folder, var questions]:
        QualityProgram.Run(languages, folder, questions, ablates: true);
        return 0;

    // Of questions that nobody may look at while ranking changes only the totals are told.
    case ["quality", var folder, var questions, "--totals"]:
        QualityProgram.Run(languages, folder, questions, ablates: false);
        return 0;
    case ["scale"]:
        ScaleProgram.Run(languages, 1_000, 10_000, 100_000, 1_000_000);
        return 0;
    case ["scale", .. var counts]:
        ScaleProgram.Run(languages, [.. counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture))]);
        return 0;
    case ["answers", .. { Length: > 0 } files]:
        AnswerProgram.Run(files);
        return 0;
    case ["model", .. { Length: > 0 } files]:
        await ModelProgram.RunAsync(files);
        return 0;
    case ["drafts"]:
        await DraftProgram.RunAsync();
        return 0;
    case ["serve", var published]:
        await ServeProgram.RunAsync(published, 0);
        return 0;
    case ["serve", var published, var turns]:
        await ServeProgram.RunAsync(published, int.Parse(turns, CultureInfo.InvariantCulture));
        return 0;
    case ["siege" or "stop", "sqlite" or "postgres", var published, var kills, .. var instances]:
        return await SiegeProgram.RunAsync(
            args[1], published, int.Parse(kills, CultureInfo.InvariantCulture), instances is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1,
            args[0] is "stop");
    case ["fuzz", var seed, var count, .. var first]:
        return await FuzzProgram.RunAsync(
            int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), first is [var only] ? int.Parse(only, CultureInfo.InvariantCulture) : 0);
    case ["load", var published, var people, var minutes]:
        await LoadProgram.RunAsync(published, int.Parse(people, CultureInfo.InvariantCulture), double.Parse(minutes, CultureInfo.InvariantCulture));
        return 0;
    case ["gate", var folder, var questions, .. var others]:
        GateProgram.Run(languages, folder, questions, others);
        return 0;
    case ["benchmark", .. var rest]:
        BenchmarkDotNet.Running.BenchmarkRunner.Run<SearchBenchmark>(args: rest);
        return 0;
    default:
        await Console.Error.WriteLineAsync("quality FOLDER [QUESTIONS [--totals]] | gate FOLDER QUESTIONS OTHERS... | scale [COUNT...] | answers FILE... | model FILE... | drafts | serve PUBLISHED [TURNS] | siege|stop sqlite|postgres PUBLISHED KILLS [INSTANCES] | load PUBLISHED CONVERSATIONS MINUTES | fuzz SEED COUNT [FIRST] | benchmark");
        return 2;
}
