using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Prompting;

public sealed class PhrasesTests : IDisposable
{
    private static readonly Lazy<Phrases> Ours = new(() => Phrases.Load(Repository.PathOf("prompts")));

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-phrases-").FullName;

    [Fact]
    public void Our_own_phrases_agree_in_all_three_languages() => Assert.NotEmpty(Ours.Value.Keys);

    [Fact]
    public void No_phrase_is_left_over()
    {
        var used = string.Join('\n', UserFiles().Select(File.ReadAllText));

        var leftOver = Ours.Value.Keys.Where(key => !IsUsed(key, used)).Order(StringComparer.Ordinal);

        Assert.Empty(leftOver);
    }

    [Fact]
    public void No_phrase_shouts()
    {
        var loud =
            from key in Ours.Value.Keys
            from language in LanguageCode.All
            let text = Ours.Value.Under(language, key)[""]
            where text.Contains("!!", StringComparison.Ordinal) || text.Contains('¡', StringComparison.Ordinal)
            select key;

        Assert.Empty(loud);
    }

    [Fact]
    public void A_key_missing_in_one_language_stops_the_start()
    {
        Write("es", "a: { b: \"Uno\", c: \"Dos\" }");
        Write("pt", "a: { b: \"Um\" }");
        Write("en", "a: { b: \"One\", c: \"Two\" }");

        var refused = Assert.Throws<InvalidDataException>(() => Phrases.Load(folder));

        Assert.Contains("a.c is missing in pt", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_differs_between_languages_stops_the_start()
    {
        Write("es", "a: \"Hola, {name}\"");
        Write("pt", "a: \"Olá, {nome}\"");
        Write("en", "a: \"Hello, {name}\"");

        var refused = Assert.Throws<InvalidDataException>(() => Phrases.Load(folder));

        Assert.Contains("a has other places in pt than in es", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: \"\"")]
    [InlineData("a: \" blank \"")]
    [InlineData("a: \"one { brace\"")]
    [InlineData("a: [\"a list\"]")]
    [InlineData("a: \"not closed")]
    public void A_damaged_file_stops_the_start(string spanish)
    {
        Write("es", spanish);
        Write("pt", "a: \"x\"");
        Write("en", "a: \"x\"");

        Assert.Throws<InvalidDataException>(() => Phrases.Load(folder));
    }

    [Theory]
    [InlineData(0, "0 cosas")]
    [InlineData(1, "una cosa")]
    [InlineData(2, "2 cosas")]
    public void One_and_many_are_phrases_of_their_own(int count, string expected)
    {
        foreach (var code in LanguageCode.All.Select(language => language.ToCode()))
        {
            Write(code, "things: { one: \"una cosa\", many: \"{count} cosas\" }");
        }

        Assert.Equal(expected, Phrases.Load(folder).Count(Language.Spanish, "things", count));
    }

    [Fact]
    public void A_value_too_few_or_too_many_is_our_mistake_and_is_said_at_once()
    {
        Write("es", "a: \"Hola, {name}\"");
        Write("pt", "a: \"Olá, {name}\"");
        Write("en", "a: \"Hello, {name}\"");
        var phrases = Phrases.Load(folder);

        Assert.Equal("Olá, Ana", phrases.Say(Language.Portuguese, "a", ("name", "Ana")));
        Assert.Throws<ArgumentException>(() => phrases.Say(Language.Spanish, "a"));
        Assert.Throws<ArgumentException>(() => phrases.Say(Language.Spanish, "a", ("name", "Ana"), ("other", "x")));
        Assert.Throws<KeyNotFoundException>(() => phrases.Say(Language.Spanish, "b"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string code, string yaml) => File.WriteAllText(Path.Combine(folder, $"phrases.{code}.yaml"), yaml);

    /// <summary>Whoever may say a phrase: the program, its pages, and the data that names phrases.</summary>
    private static IEnumerable<string> UserFiles() =>
        Repository.Sources("src")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("src"), "*.*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".js" or ".mjs" or ".html" && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.yaml", SearchOption.AllDirectories));

    /// <summary>Used by its own key, by the key a number is counted with, or by the beginning that code completes ("button." + id).</summary>
    private static bool IsUsed(string key, string used)
    {
        var counted = key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".many", StringComparison.Ordinal) ? key[..key.LastIndexOf('.')] : key;
        return Quoted(key) || Quoted(counted) || Beginnings(key).Any(beginning => used.Contains($"\"{beginning}\"", StringComparison.Ordinal));

        bool Quoted(string name) => used.Contains($"\"{name}\"", StringComparison.Ordinal) || used.Contains($"'{name}'", StringComparison.Ordinal)
            || used.Contains($": {name}\n", StringComparison.Ordinal) || used.Contains($": {name} ", StringComparison.Ordinal)
            || used.Contains($": {name},", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Beginnings(string key) =>
        key.Select((c, i) => (c, i)).Where(at => at.c is '.' or '-').Select(at => key[..(at.i + 1)]);
}
