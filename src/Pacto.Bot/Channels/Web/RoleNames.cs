using Pacto.Knowledge.Documents;

namespace Pacto.Bot.Channels.Web;

/// <summary>What the cells of a table row are called on a page.</summary>
internal static class RoleNames
{
    /// <summary>The name of the role; null for what needs none.</summary>
    public static string? Of(PassageRole role, Page page) => role switch
    {
        PassageRole.Commitment => page.Say("role.commitment"),
        PassageRole.Action => page.Say("role.action"),
        PassageRole.PracticeTitle => page.Say("role.practice"),
        PassageRole.Note => page.Say("role.note"),
        PassageRole.Check => page.Say("role.check"),
        _ => null,
    };
}
