using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>Values as the reference implementation shows them in its messages, which is as JavaScript shows them.</summary>
static class JavaScriptText
{
    const int MostItems = 10;
    const int Deepest = 2;

    /// <summary>The value from a request, cut short where it is long or deep.</summary>
    public static string Of(JsonElement value) => Of(value, 0);

    static string Of(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => TryGetString(value, out var text) ? Quote(text) : value.GetRawText(),
        JsonValueKind.Number => Of(value.GetDouble()),
        JsonValueKind.Array => OfArray(value, depth),
        JsonValueKind.Object => OfObject(value, depth),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Undefined => "undefined",
    };

    /// <summary>The string, or false where its escapes are not Unicode text (a surrogate alone).</summary>
    public static bool TryGetString(JsonElement value, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    static string OfArray(JsonElement array, int depth)
    {
        var length = array.GetArrayLength();
        if (length == 0) return "[]";
        if (depth >= Deepest) return "[Array]";
        var items = array.EnumerateArray().Take(MostItems).Select(item => Of(item, depth + 1)).ToList();
        if (length - MostItems == 1) items.Add("... 1 more item");
        else if (length > MostItems) items.Add($"... {length - MostItems} more items");
        return $"[{string.Join(", ", items)}]";
    }

    static string OfObject(JsonElement obj, int depth)
    {
        var members = obj.EnumerateObject();
        if (!members.Any()) return "{}";
        if (depth >= Deepest) return "[Object]";
        return $"{{ {string.Join(", ", members.Select(member => $"{member.Name}: {Of(member.Value, depth + 1)}"))} }}";
    }

    /// <summary>A value that a resolver answered with. An object is named by its type only: what it holds is not the client's to see.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool boolean => boolean ? "true" : "false",
        double number => Of(number),
        float number => Of((double)number),
        IConvertible and IFormattable => Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        System.Collections.IEnumerable => "[Array]",
        _ => $"[{value.GetType().Name}]",
    };

    /// <summary>JSON.stringify of a string.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            switch (character)
            {
                case '"': quoted.Append("\\\""); break;
                case '\\': quoted.Append("\\\\"); break;
                case '\b': quoted.Append("\\b"); break;
                case '\t': quoted.Append("\\t"); break;
                case '\n': quoted.Append("\\n"); break;
                case '\f': quoted.Append("\\f"); break;
                case '\r': quoted.Append("\\r"); break;
                case < ' ': quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"); break;
                default: quoted.Append(character); break;
            }
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>Number::toString: the shortest digits that read back, without exponent from 1e-6 up to 1e21.</summary>
    public static string Of(double number)
    {
        if (!double.IsFinite(number)) return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        if (number == 0) return "0";
        var (digits, exponent) = Shortest(Math.Abs(number));
        var text = exponent switch
        {
            > 20 or < -6 => Exponential(digits, exponent),
            < 0 => $"0.{new string('0', -exponent - 1)}{digits}",
            _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
            _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        };
        return number < 0 ? $"-{text}" : text;
    }

    static string Exponential(string digits, int exponent) =>
        $"{digits[0]}{(digits.Length > 1 ? $".{digits[1..]}" : "")}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Significant digits without trailing zeros, and the power of ten of the first.</summary>
    static (string Digits, int Exponent) Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = all.Length - all.TrimStart('0').Length;
        exponent += (point < 0 ? mantissa.Length : point) - 1 - leadingZeros;
        return (all.Trim('0'), exponent);
    }
}
