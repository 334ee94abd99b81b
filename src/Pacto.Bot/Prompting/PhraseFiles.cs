using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Prepared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Prompting;

/// <summary>
/// Reads the phrase files: nested groups whose names joined by dots are the key. Strict, because a sentence that is missing
/// in one language would be found by a person and not by us.
/// </summary>
internal static class PhraseFiles
{
    public static Phrases Load(string folder)
    {
        List<string> problems = [];
        var texts = LanguageCode.All.ToDictionary(
            language => language, IReadOnlyDictionary<string, PhraseText> (language) => ReadOne(folder, language, problems));
        Compare(texts, problems);
        return problems.Count == 0
            ? new Phrases(texts)
            : throw new InvalidDataException("The phrase files do not agree: " + string.Join("; ", problems));
    }

    private static Dictionary<string, PhraseText> ReadOne(string folder, Language language, List<string> problems)
    {
        // One subject a file: phrases.es.yaml for the conversation itself, phrases.answer.es.yaml, phrases.web.es.yaml and so on.
        Dictionary<string, PhraseText> phrases = new(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, $"phrases*.{language.ToCode()}.yaml").Order(StringComparer.Ordinal))
        {
            ReadFile(path, phrases, language, problems);
        }

        return phrases;
    }

    private static void ReadFile(string path, Dictionary<string, PhraseText> phrases, Language language, List<string> problems)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(YamlEvents.Open(path));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
            {
                Collect(root, "", phrases, language, problems);
            }
            else
            {
                problems.Add($"{path} is not one mapping");
            }
        }
        catch (YamlException exception)
        {
            problems.Add($"{path} cannot be read: {exception.Message}");
        }
    }

    private static void Collect(
        YamlMappingNode group, string prefix, Dictionary<string, PhraseText> phrases, Language language, List<string> problems)
    {
        foreach (var (nameNode, node) in group.Children)
        {
            var key = prefix + ((YamlScalarNode)nameNode).Value;
            switch (node)
            {
                case YamlMappingNode inner:
                    Collect(inner, key + ".", phrases, language, problems);
                    break;
                case YamlScalarNode { Value: { Length: > 0 } text } when text.AsSpan().Trim().Length == text.Length:
                    AddPhrase(key, text, phrases, language, problems);
                    break;
                default:
                    problems.Add($"{key} ({language.ToCode()}) is empty, has blanks around it or is not a text");
                    break;
            }
        }
    }

    private static void AddPhrase(
        string key, string text, Dictionary<string, PhraseText> phrases, Language language, List<string> problems)
    {
        try
        {
            if (!phrases.TryAdd(key, PhraseText.Parse(text)))
            {
                problems.Add($"{key} ({language.ToCode()}) is written twice");
            }
        }
        catch (FormatException exception)
        {
            problems.Add($"{key} ({language.ToCode()}): {exception.Message}");
        }
    }

    private static void Compare(Dictionary<Language, IReadOnlyDictionary<string, PhraseText>> texts, List<string> problems)
    {
        var spanish = texts[Language.Spanish];
        foreach (var (language, phrases) in texts.Where(entry => entry.Key is not Language.Spanish))
        {
            var code = language.ToCode();
            problems.AddRange(spanish.Keys.Except(phrases.Keys).Select(key => $"{key} is missing in {code}"));
            problems.AddRange(phrases.Keys.Except(spanish.Keys).Select(key => $"{key} is only in {code}"));
            problems.AddRange(
                from phrase in phrases
                where spanish.TryGetValue(phrase.Key, out var original) && !original.Places.SetEquals(phrase.Value.Places)
                select $"{phrase.Key} has other places in {code} than in es");
        }
    }
}
