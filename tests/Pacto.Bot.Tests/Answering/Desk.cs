using Pacto.Bot.Commands;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Answering;

/// <summary>The real sources, opened once for all tests of answering.</summary>
internal static class Desk
{
    private static readonly Lazy<QuestionDesk> Opened = new(() => QuestionDesk.Open(Repository.Root));

    public static QuestionDesk Shared => Opened.Value;
}
