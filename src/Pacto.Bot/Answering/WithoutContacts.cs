using System.Text.RegularExpressions;
using Pacto.Bot.Answering.Fluent;

namespace Pacto.Bot.Answering;

/// <summary>Leaves contact data out of what a person wrote, for good.</summary>
internal static partial class WithoutContacts
{
    /// <summary>The words with <c>…</c> in place of e-mail addresses, telephone and document numbers.</summary>
    /// <param name="words">As written.</param>
    /// <param name="contacts">Further pieces to leave out: what stands in the contact fields of her drafts.</param>
    public static string Of(string words, IReadOnlyList<string>? contacts = null) => Name().Replace(new PersonalData(contacts ?? []).Hide(words), "…");

    [GeneratedRegex("DATA_[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
