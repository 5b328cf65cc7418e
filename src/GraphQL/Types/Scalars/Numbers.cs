using System.Globalization;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>Result coercion to a number (specification 3.5.1 and 3.5.2).</summary>
static class Numbers
{
    /// <summary>The value of a number, of a truth value (1 or 0) or of a text that is a number; null where it is none.</summary>
    public static double? TryRead(object value) => value switch
    {
        int number => number,
        long number => number,
        double number => number,
        bool truth => truth ? 1 : 0,
        string text => TryParse(text),
        float or decimal or short or byte or uint or ulong or ushort or sbyte => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    static double? TryParse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
