using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pacto.Bot.Answering;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Commands.Batch;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Commands;

/// <summary>What the commands that only ask need, put together without a web host: questions are answered, nothing is stored.</summary>
internal sealed class QuestionDesk
{
    /// <summary>Certainty, 0 to 1, from which a turn of a conversation changes its language.</summary>
    private const double SureEnough = 0.5;

    private QuestionDesk(
        KnowledgeBase knowledge, Retriever retriever, AddedAnswerer added, Phrases phrases, CommandCatalog commands, string seedsFolder)
    {
        Knowledge = knowledge;
        Retriever = retriever;
        Phrases = phrases;
        Added = added;
        var words = FollowUpWords.Load(seedsFolder);
        var next = new NextQuestions(knowledge, retriever, phrases);
        Answerer = new GroundedAnswerer(knowledge, retriever, phrases, next, added, Options.Create(new AnsweringOptions()));
        var responder = new QuestionResponder(
            Answerer, new FollowUps(knowledge, retriever, words), words, OtherLanguages.Load(seedsFolder, retriever.Grammar), retriever, new KnowledgeOptions(), phrases);
        Asking = new AskBatch(
            responder,
            (text, language) => commands.Find(text, language, _ => false) is [var best, ..] ? best.Command.Id : null,
            (text, before) => LanguageOf(text, before, retriever.Languages));
    }

    /// <summary>The sources.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Finds in them.</summary>
    public Retriever Retriever { get; }

    /// <summary>Answers from what was added to them.</summary>
    public AddedAnswerer Added { get; }

    /// <summary>Sentences.</summary>
    public Phrases Phrases { get; }

    /// <summary>Answers a question that stands alone.</summary>
    public GroundedAnswerer Answerer { get; }

    /// <summary>What phrases answers with a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="folder">The folder of seeds and prompts.</param>
    /// <param name="vectors">Vectors of the sources; null for words alone.</param>
    public FluentAnswerer Fluent(ModelConnection model, string folder, PassageVectors? vectors = null) => FluentServices.Answerer(
        model,
        Knowledge,
        Retriever,
        Answerer,
        Added,
        Phrases,
        (TimeProvider.System, NullLogger<FluentAnswerer>.Instance),
        (Path.Combine(folder, "seeds"), PromptLibrary.Load(Path.Combine(folder, "prompts"))),
        vectors);

    /// <summary>Answers as the command line does, in the light of what was asked before.</summary>
    public AskBatch Asking { get; }

    // One word within a conversation is no sign that its language changed: "resume" is said in two of them.
    private static Language? LanguageOf(string text, Language? before, LanguageDetector detector)
    {
        var guess = detector.Detect(text);
        var isSure = before is null ? guess.Certainty > 0 : guess.Certainty > SureEnough && text.Trim().Contains(' ', StringComparison.Ordinal);
        return isSure ? guess.Language : before;
    }

    /// <summary>Opens the desk over the seeds and prompts beside the program.</summary>
    /// <param name="folder">The folder of seeds and prompts.</param>
    /// <param name="options">Documents beside them; null for none.</param>
    /// <exception cref="SourcesException">The documents cannot be used.</exception>
    public static QuestionDesk Open(string folder, KnowledgeOptions? options = null)
    {
        options ??= new KnowledgeOptions();
        var seeds = Path.Combine(folder, "seeds");
        var phrases = Task.Run(() => Phrases.Load(Path.Combine(folder, "prompts")));
        var added = SourceReading.Open(options, seeds, TimeProvider.System);
        var knowledge = KnowledgeBase.Load(seeds).With(added.Shelf);
        var retriever = Retriever.Load(seeds, knowledge);
        var said = phrases.GetAwaiter().GetResult();
        var words = WordFile.Load(Path.Combine(seeds, "language", "hearing.yaml"));
        var documents = new AddedAnswerer(added, options, new AnsweringOptions(), said);
        return new QuestionDesk(knowledge, retriever, documents, said, CommandCatalog.Load(Path.Combine(seeds, "commands.yaml"), words, said), seeds);
    }
}
