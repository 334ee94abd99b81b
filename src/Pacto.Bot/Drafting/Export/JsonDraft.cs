using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Export;

/// <summary>A draft as it is written to JSON: everything needed to go on with it elsewhere.</summary>
internal sealed record JsonDraft
{
    public const string FormatName = "pacto-draft";

    public const int FormatVersion = 1;

    public string? Format { get; init; }

    public int? Version { get; init; }

    public string? Form { get; init; }

    public string? FormVersion { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public IReadOnlyDictionary<string, JsonValue>? Values { get; init; }

    public IReadOnlyList<string>? Skipped { get; init; }

    /// <summary>One field's value.</summary>
    internal sealed record JsonValue(IReadOnlyList<string>? Items, ValueOrigin Origin, string? TurnId, DateTimeOffset At)
    {
        public string? From { get; init; }

        public string? Source { get; init; }

        public IReadOnlyList<ValuePiece>? Parts { get; init; }
    }
}
