namespace Pacto.Testing;

/// <summary>What a line of a transcript does.</summary>
internal enum ChatLineKind
{
    /// <summary><c>tú:</c>, <c>você:</c> or <c>you:</c>. The person says it; <c>[Title]</c> presses a button of the last reply.</summary>
    Says,

    /// <summary><c>bot:</c> The reply's text, <c>…</c> for anything. Several lines in a row are one reply.</summary>
    Hears,

    /// <summary><c>[A] [B]</c> The reply offers these buttons, among others.</summary>
    Offers,

    /// <summary><c>== restart</c>, <c>== new conversation</c>, <c>== 3 days later</c>, <c>== opens the chat</c>.</summary>
    Happens,

    /// <summary><c>-- field: value</c> The newest draft holds this value; nothing after the colon means no value.</summary>
    Holds,
}
