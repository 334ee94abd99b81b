namespace Pacto.Bot.Conversations;

/// <summary>What a person wrote into the contact fields of her drafts and her profile.</summary>
public interface IContactData
{
    /// <summary>The values, each once.</summary>
    Task<IReadOnlyList<string>> ListAsync(PersonKey person, CancellationToken cancellationToken);
}
