using System.Globalization;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Reads numbers in whatever digits they are written: a pattern's <c>\d</c> takes those of every script.</summary>
internal static class Digits
{
    /// <summary>The number that a few digits stand for.</summary>
    public static int Value(string digits) => digits.Aggregate(0, (number, digit) => (10 * number) + CharUnicodeInfo.GetDecimalDigitValue(digit));
}
