using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary>What every command is given.</summary>
/// <param name="Phrases">The sentences.</param>
/// <param name="Language">The language of whoever sits at the terminal.</param>
/// <param name="In">Where lines come from, UTF-8.</param>
/// <param name="Out">Where results go, UTF-8.</param>
/// <param name="Error">Where progress and complaints go, UTF-8.</param>
/// <param name="IsInteractive">True when a person sits there, so that something can be asked.</param>
/// <param name="BuildRooms">Everything behind the doors, from settings written as <c>--Section:Key=value</c>. No web host.</param>
internal sealed record CommandSetting(
    Phrases Phrases,
    Language Language,
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    bool IsInteractive,
    Func<IReadOnlyList<string>, ServiceProvider> BuildRooms)
{
    /// <summary>The configuration, with settings written as <c>--Section:Key=value</c> above all others.</summary>
    public Func<IReadOnlyList<string>, IConfiguration> Configure { get; init; } = settings => new ConfigurationBuilder().AddCommandLine([.. settings]).Build();

    /// <summary>The settings of the command line, as they were written.</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <summary>True when the error output is seen on a terminal, so that a bar may move there.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The same with the settings of the command line beneath those a command names itself.</summary>
    public CommandSetting With(IReadOnlyList<string> settings)
    {
        var (configure, build) = (Configure, BuildRooms);
        return this with { Settings = settings, Configure = more => configure([.. settings, .. more]), BuildRooms = more => build([.. settings, .. more]) };
    }

    /// <summary>A sentence in the language of the terminal.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Phrases.Say(Language, key, values);
}
