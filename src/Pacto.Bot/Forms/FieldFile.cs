namespace Pacto.Bot.Forms;

/// <summary>What the live form takes as an attachment.</summary>
/// <param name="Extensions">File extensions without the dot, lower case.</param>
/// <param name="MaxMegabytes">Largest size, megabytes.</param>
public sealed record FieldFile(IReadOnlyList<string> Extensions, int MaxMegabytes);
