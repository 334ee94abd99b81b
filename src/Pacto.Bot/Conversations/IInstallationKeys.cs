namespace Pacto.Bot.Conversations;

/// <summary>Random keys that belong to this installation and outlive the process.</summary>
public interface IInstallationKeys
{
    /// <summary>The key with this name, made on first use. 32 random bytes.</summary>
    byte[] GetOrCreate(string name);
}
