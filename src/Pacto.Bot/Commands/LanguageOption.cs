using System.CommandLine;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary><c>--lang</c>, which every command takes. It is read before the commands exist, because they describe themselves in it.</summary>
internal static class LanguageOption
{
    /// <summary>Its name.</summary>
    public const string Name = "--lang";

    /// <summary>The option.</summary>
    public static Option<string?> Create(CommandSetting setting)
    {
        var option = new Option<string?>(Name) { Description = setting.Say("cli.lang"), HelpName = "es|pt|en" };
        option.AcceptOnlyFromAmong([.. LanguageCode.All.Select(known => known.ToCode())]);
        return option;
    }
}
