namespace Pacto.Bot.Forms;

/// <summary>How far a draft is, in fields that are asked and apply.</summary>
/// <param name="Done">Fields with a value, or left open on purpose.</param>
/// <param name="Total">Fields in all.</param>
/// <param name="Open">Required fields without a value, in the order of the conversation, skipped ones too.</param>
public sealed record DraftProgress(int Done, int Total, IReadOnlyList<Field> Open);
