using System.Collections;
using System.Globalization;
using Helsefellesskap.GraphQL.Data.Paging;

namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>
/// Turns a coerced value into the .NET type of the property that it is compared with: one scalar serves several of them. Databases take times in UTC, and no text with a
/// NUL character.
/// </summary>
static class ValueConversion
{
    public static object? To(object? value, Type type)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (value is DateTimeOffset time) value = time.ToUniversalTime();
        if (value is string given && given.Contains('\0')) throw Unfit();
        if (value is null || wanted.IsInstanceOfType(value)) return value;
        try
        {
            return value is string text ? CursorValue.Parse(text, wanted) : Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw Unfit();
        }
    }

    static GraphQLException Unfit() => new("A value of the filter does not fit the field that it is compared with.");

    public static IList ToList(IEnumerable values, Type type)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var value in values)
        {
            // What cannot be null is never equal to it.
            if (value is not null || !type.IsValueType || Nullable.GetUnderlyingType(type) is not null) list.Add(To(value, type));
        }
        return list;
    }
}
