using Pacto.Bot.Commands;

namespace Pacto.Bot.Tests.Commands;

/// <summary>Settings may stand anywhere on the command line; files are files.</summary>
public sealed class SettingWordsTests
{
    [Theory]
    [InlineData("eval a.jsonl --Model:Provider=none b.jsonl", "eval a.jsonl b.jsonl", "--Model:Provider=none")]
    [InlineData("eval --Model:Provider none a.jsonl", "eval a.jsonl", "--Model:Provider none")]
    [InlineData("eval a.jsonl --replay C:/stored --Knowledge:Sources:0:Path=x:y", "eval a.jsonl --replay C:/stored", "--Knowledge:Sources:0:Path=x:y")]
    [InlineData("serve --urls http://127.0.0.1:1 --Storage:Path=a", "serve --urls http://127.0.0.1:1", "--Storage:Path=a")]
    [InlineData("eval --record=out:1.json a.jsonl", "eval --record=out:1.json a.jsonl", "")]
    [InlineData("ask -- --Model:Provider=none", "ask -- --Model:Provider=none", "")]
    [InlineData("eval a.jsonl --Model:Name", "eval a.jsonl", "--Model:Name")]
    public void They_are_told_from_the_other_words(string line, string words, string settings)
    {
        var split = SettingWords.Split(line.Split(' '));

        Assert.Equal((words, settings), (string.Join(' ', split.Words), string.Join(' ', split.Settings)));
    }
}
