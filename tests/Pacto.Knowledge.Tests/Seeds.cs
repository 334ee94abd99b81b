using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Knowledge.Tests;

/// <summary>The real seeds, read once for all tests.</summary>
internal static class Seeds
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeBase.Load(Folder!));

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly Lazy<Retriever> LoadedRetriever = new(() => Retriever.Load(Folder, Knowledge));

    public static KnowledgeBase Knowledge => Loaded.Value;

    public static Retriever Retriever => LoadedRetriever.Value;

    public static SourceDocument Handbook => Knowledge.Documents[0];

    public static Passage Passage(string id) => Knowledge.Find(id) ?? throw new ArgumentException($"No passage {id}.", nameof(id));

    public static string Line(int number) => Handbook.Lines[number - 1];
}
