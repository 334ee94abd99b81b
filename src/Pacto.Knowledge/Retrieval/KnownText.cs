namespace Pacto.Knowledge.Retrieval;

/// <summary>What is kept of a text that was taken apart.</summary>
/// <param name="Features">Numbers of its features.</param>
/// <param name="Weights">Weight of each.</param>
/// <param name="Groups">Its letter groups.</param>
internal readonly record struct KnownText(int[] Features, float[] Weights, int[] Groups);
