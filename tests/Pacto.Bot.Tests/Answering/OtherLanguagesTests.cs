using Pacto.Bot.Answering;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Answering;

/// <summary>Who writes in a language that is not answered in is told so, and nobody else is.</summary>
public sealed class OtherLanguagesTests
{
    private static OtherLanguages Others { get; } = OtherLanguages.Load(Repository.PathOf("seeds"), Desk.Shared.Retriever.Grammar);

    [Theory]
    [InlineData("Qu'est-ce que le Pacte mondial pour les migrations ?")]
    [InlineData("comment soumettre une bonne pratique ?")]
    [InlineData("Cos'è il patto globale per la migrazione?")]
    [InlineData("was ist der globale Pakt?")]
    [InlineData("hoe kan onze gemeente het pact gebruiken?")]
    [InlineData("kijan nou ka ede moun yo nan vil la?")]
    public void Another_language_is_told_which_ones_are_spoken(string text)
    {
        var (_, answer, _, _) = Desk.Shared.Asking.AnswerOne(text, null, null);

        Assert.True(Others.Hears(text));
        Assert.True(Assert.IsType<Answer.Declined>(answer).OutOfScope);
        Assert.Contains("English", answer.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void No_question_that_is_foreseen_is_taken_for_another_language() =>
        Assert.DoesNotContain(Desk.Shared.Retriever.Book.Answered.Concat(Desk.Shared.Retriever.Book.OutOfScope)
            .Select(question => question.Text), Others.Hears);
}
