using Pacto.Bot.Forms;

namespace Pacto.Bot.Tests.Forms;

/// <summary>The forms as they are delivered, read once for all tests.</summary>
internal static class TheForms
{
    private static readonly Lazy<FormCatalog> Catalog = new(() => FormCatalog.Load(Seeds));

    public static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    public static FormCatalog All => Catalog.Value;

    public static Form Pledge => All["pledge"];

    public static Form Practice => All["practice"];
}
