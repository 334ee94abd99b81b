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
    default:
        await Console.Error.WriteLineAsync("quality FOLDER [QUESTIONS]");
        return 2;
}
