namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>A question as the server is asked it.</summary>
/// <param name="Words">Its telling words with what else may stand for each; empty when it has none.</param>
/// <param name="Stems">How many passages hold a stem.</param>
/// <param name="Passages">How many passages there are.</param>
internal sealed record AskedWords(IReadOnlyList<AskedWords.Word> Words, IReadOnlyDictionary<string, int> Stems, int Passages)
{
    /// <summary>A telling word.</summary>
    /// <param name="Raw">As typed.</param>
    /// <param name="Forms">Words to look for; the word itself is the first.</param>
    /// <param name="Passages">How many passages hold one of them, at most.</param>
    internal sealed record Word(string Raw, IReadOnlyList<string> Forms, int Passages)
    {
        /// <summary>Rarity as everywhere else.</summary>
        public double Rarity(int all) => Math.Log(1 + ((Math.Max(all, Passages) - Passages + 0.5) / (Passages + 0.5)));
    }
}
