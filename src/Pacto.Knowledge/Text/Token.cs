namespace Pacto.Knowledge.Text;

/// <summary>A word of a text.</summary>
/// <param name="Raw">As typed.</param>
/// <param name="Word">Lower case, without accents; ñ is kept.</param>
/// <param name="Start">Where it starts in the text, in characters.</param>
public readonly record struct Token(string Raw, string Word, int Start)
{
    /// <summary>Whether it is typed as an acronym: at least two capitals and at most one small letter, the plural's.</summary>
    public bool IsAcronym
    {
        get
        {
            var (capitals, small) = (0, 0);
            foreach (var c in Raw)
            {
                capitals += char.IsUpper(c) ? 1 : 0;
                small += char.IsLower(c) ? 1 : 0;
                if (small > 1)
                {
                    return false;
                }
            }

            return capitals >= 2;
        }
    }
}
