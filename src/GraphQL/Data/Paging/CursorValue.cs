using System.Globalization;
using System.Reflection;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>A key's value as text and back, exactly.</summary>
static class CursorValue
{
    public static string? Format(object? value) => value switch
    {
        null => null,
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        Enum => value.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <exception cref="FormatException">The text is no value of the type.</exception>
    public static object? Parse(string? text, Type type)
    {
        if (text is null) return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null ? null : throw new FormatException();
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (text.Contains('\0')) throw new FormatException();
        if (type == typeof(string)) return text;
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime();
        if (type == typeof(bool)) return bool.Parse(text);
        if (type == typeof(DateTime)) return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (type.IsEnum) return Enum.TryParse(type, text, out var member) ? member : throw new FormatException();
        return Parsed(text, type);
    }

    static object? Parsed(string text, Type type)
    {
        const BindingFlags Static = BindingFlags.Public | BindingFlags.Static;
        try
        {
            if (type.GetMethod("Parse", Static, [typeof(string), typeof(IFormatProvider)]) is { } parse) return parse.Invoke(null, [text, CultureInfo.InvariantCulture]);
            if (type.GetMethod("Parse", Static, [typeof(string)]) is { } plain) return plain.Invoke(null, [text]);
            return Activator.CreateInstance(type, text);
        }
        catch (TargetInvocationException e)
        {
            throw new FormatException("The value does not fit its type.", e.InnerException);
        }
    }
}
