using System.Text;

namespace Pacto.Knowledge.Text;

/// <summary>
/// How a word sounds to somebody who writes by ear in Spanish or Portuguese: b and v, s, c and z, k and qu, g and j, y and ll
/// fall together, h is silent, doubled letters count once. Words with one key are taken for spellings of one word.
/// </summary>
public static class PhoneticKey
{
    /// <summary>The key of a normalised word.</summary>
    public static string Of(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var next = at + 1 < word.Length ? word[at + 1] : '\0';
            var sound = word[at] switch
            {
                'v' or 'w' => 'b',
                'z' => 's',
                'c' when next is 'e' or 'i' => 's',
                'c' when next is 'h' => 'x',
                'c' or 'q' => 'k',
                'g' when next is 'e' or 'i' => 'j',
                'l' when next is 'l' => 'y',
                'ñ' => 'n',
                'n' when next is 'h' => 'n',
                'p' when next is 'h' => 'f',
                'm' when next is 'b' or 'p' => 'n',
                'h' => '\0',
                'u' when at > 0 && word[at - 1] is 'q' => '\0',
                'u' when at > 0 && word[at - 1] is 'g' && next is 'e' or 'i' => '\0',
                var other => other,
            };
            if (sound is not '\0' && (key.Length == 0 || key[^1] != sound))
            {
                key.Append(sound);
            }
        }

        return key.ToString();
    }
}
