using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Drafting.Triage;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Commands;

/// <summary>What the commands about drafts in batch need, put together without a web host; nothing is stored.</summary>
internal sealed class CoachDesk
{
    private readonly Retriever retriever;

    private CoachDesk(Retriever retriever, FormCatalog forms, CoachSeeds seeds, Phrases phrases)
    {
        this.retriever = retriever;
        Forms = forms;
        var finder = new ObjectivesOfSources(retriever);
        Extractor = new FieldExtractor(seeds, finder, forms);
        Coach = new DraftCoach(seeds, finder, phrases);
        Triage = new DraftTriage(seeds, phrases);
    }

    /// <summary>The forms.</summary>
    public FormCatalog Forms { get; }

    /// <summary>Takes facts out of texts.</summary>
    public FieldExtractor Extractor { get; }

    /// <summary>Reviews drafts.</summary>
    public DraftCoach Coach { get; }

    /// <summary>Tells the forms apart.</summary>
    public DraftTriage Triage { get; }

    /// <summary>Opens the desk over the seeds and prompts of a folder.</summary>
    public static CoachDesk Open(string folder)
    {
        var seeds = Path.Combine(folder, "seeds");
        var phrases = Task.Run(() => Phrases.Load(Path.Combine(folder, "prompts")));
        var forms = Task.Run(() => FormCatalog.Load(seeds));
        var coach = Task.Run(() => CoachSeeds.Load(seeds));
        var retriever = Retriever.Load(seeds, KnowledgeBase.Load(seeds));
        return new CoachDesk(retriever, forms.GetAwaiter().GetResult(), coach.GetAwaiter().GetResult(), phrases.GetAwaiter().GetResult());
    }

    /// <summary>The language given, else the one the text shows.</summary>
    public Language LanguageOf(string? given, string text) => LanguageCode.Parse(given) ?? retriever.Languages.Detect(text).Language;
}
