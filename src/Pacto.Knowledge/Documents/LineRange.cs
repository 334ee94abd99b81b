namespace Pacto.Knowledge.Documents;

/// <summary>Lines of a source file, counted from 1, both ends included.</summary>
public readonly record struct LineRange(int First, int Last);
