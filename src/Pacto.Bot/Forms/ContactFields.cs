namespace Pacto.Bot.Forms;

/// <summary>Which values say how a person is reached, by the name of their field in a form or of their entry in a profile.</summary>
public static class ContactFields
{
    private static readonly string[] Beginnings = ["contact_", "secondary_contact_", "focal_point_", "second_"];
    private static readonly string[] OfTheOffice = ["_position", "_organisation"];

    /// <summary>True for everything about a contact: name, address, position.</summary>
    public static bool Holds(string name)
    {
        foreach (var beginning in Beginnings)
        {
            if (name.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for what names or reaches the person herself; a position ("directora") does neither.</summary>
    public static bool Names(string name) => Holds(name) && !OfTheOffice.Any(end => name.EndsWith(end, StringComparison.Ordinal));
}
