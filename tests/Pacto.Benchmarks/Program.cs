using Pacto.Benchmarks;
using Pacto.Knowledge.Ingestion;

var languages = LanguageLists.Load(Path.Combine(AppContext.BaseDirectory, "seeds"));
switch (args)
{
    case ["quality", var folder]:
        QualityProgram.Run(languages, folder, null);
        return 0;
    case ["quality", var folder, var questions]:
        QualityProgram.Run(languages, folder, questions);
        return 0;
    case ["scale"]:
        ScaleProgram.Run(languages, withMillion: false);
        return 0;
    case ["scale", "--million"]:
        ScaleProgram.Run(languages, withMillion: true);
        return 0;
    case ["cpu", var count]:
        ScaleProgram.RunProcessor(languages, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["benchmark", .. var rest]:
        BenchmarkDotNet.Running.BenchmarkRunner.Run<SearchBenchmark>(args: rest);
        return 0;
    default:
        await Console.Error.WriteLineAsync("quality FOLDER [QUESTIONS] | scale [--million] | cpu COUNT | benchmark");
        return 2;
}
