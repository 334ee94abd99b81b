using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Tells where a draft gives a reason for a guiding principle: by its name, or by what is done in its sense.</summary>
internal static class PrinciplesShown
{
    /// <summary>The letters of the ten principles.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    /// <summary>The first sentence that calls a principle by its name; the name of an office is none. Null when none does.</summary>
    public static Piece? Named(IEnumerable<Piece> pieces, CoachSeeds seeds) => pieces.FirstOrDefault(piece =>
        seeds.Signs["principle_named"].In(piece.Text, piece.Where).Any(name => !Institutions.In(piece.Text, seeds).Any(institution => institution.Where.Meets(name))));

    /// <summary>True when the sentence speaks of that principle.</summary>
    public static bool Is(Piece piece, string letter, CoachSeeds seeds) => piece.Has(seeds.Signs["principle_" + letter]);
}
