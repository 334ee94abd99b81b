using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>A message with a file, as a client sent it.</summary>
/// <param name="Activity">The message; empty when the file came alone.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes; nothing in them is trusted.</param>
internal sealed record Upload(Activity Activity, string Name, ReadOnlyMemory<byte> Content);
