using Pacto.Bot.Drafting;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Prompting;
using Pacto.Bot.Tests.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Drafting.Export;

/// <summary>What makes files, over the data as it is delivered; it proposes no objectives.</summary>
internal static class TheExporter
{
    private static readonly Lazy<ExportTexts> AllTexts = new(() => ExportTexts.Load(TheForms.Seeds));

    private static readonly Lazy<DraftExporter> Made = new(() => new DraftExporter(
        Texts,
        new DraftCoach(CoachSeeds.Load(TheForms.Seeds), new NoObjectives(), Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts")))));

    public static ExportTexts Texts => AllTexts.Value;

    public static DraftExporter Exporter => Made.Value;

    private sealed class NoObjectives : IObjectiveFinder
    {
        public IReadOnlyList<ProposedObjective> Find(string text, Language language) => [];
    }
}
