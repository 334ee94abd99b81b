using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Pacto.Bot.Commands;

/// <summary>Prints what a command can do, in the language of the terminal.</summary>
internal sealed class HelpPrinter(CommandSetting setting) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not have got the rest right.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        setting.Out.WriteLine(command.Description);
        setting.Out.WriteLine();
        setting.Out.WriteLine(setting.Say("cli.help-usage", ("usage", UsageOf(command))));
        Print("cli.help-arguments", command.Arguments.Select(argument => (NameOf(argument), argument.Description)));
        Print("cli.help-commands", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        Print("cli.help-options", OptionsOf(command).Where(option => !option.Hidden).Select(option => (NameOf(option), DescriptionOf(option))));
        return ExitCode.Done;
    }

    private static string UsageOf(Command command)
    {
        List<string> words = [];
        for (var at = command; at is not RootCommand; at = at.Parents.OfType<Command>().First())
        {
            words.Insert(0, at.Name);
        }

        words.Insert(0, "pacto");
        words.AddRange(command.Arguments.Select(NameOf));
        if (command.Subcommands.Count > 0)
        {
            words.Add("…");
        }

        return string.Join(' ', words);
    }

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive);
        return command.Options.Concat(inherited).Distinct();
    }

    private static string NameOf(Argument argument) => argument.Arity.MinimumNumberOfValues > 0 ? argument.Name : $"[{argument.Name}]";

    private static string NameOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Append(option.Name).Distinct().OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private string? DescriptionOf(Option option) => option switch
    {
        HelpOption => setting.Say("cli.help-help"),
        VersionOption => setting.Say("cli.help-version"),
        _ => option.Description,
    };

    private void Print(string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var width = all.Max(row => row.Name.Length) + 2;
        setting.Out.WriteLine();
        setting.Out.WriteLine(setting.Say(title));
        all.ForEach(row => setting.Out.WriteLine($"  {row.Name.PadRight(width)}{row.Description}"));
    }
}
