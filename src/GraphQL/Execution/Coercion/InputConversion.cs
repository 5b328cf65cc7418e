using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>
/// Brings a coerced value (a scalar's runtime value, an enum member, an array of such, an input object's instance) into the .NET type that its argument or
/// field declares. Made once per .NET type.
/// </summary>
static class InputConversion
{
    static readonly ConcurrentDictionary<Type, Func<object?, object?>> Known = new();

    public static Func<object?, object?> To(Type type) => Known.GetOrAdd(type, Make);

    static Func<object?, object?> Make(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)) return Generic(nameof(ToOptional), type.GetGenericArguments()[0]);
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ListConversion.To(type) is { } list) return value => value is object?[] items && !type.IsInstanceOfType(value) || value is object?[] && type != typeof(object?[]) ? list((object?[])value) : value;
        if (type == typeof(string) || type == typeof(object)) return value => value;
        var isParsable = type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GetGenericArguments()[0] == type);
        var parse = isParsable && !type.IsEnum ? typeof(Identifiers).GetMethod(nameof(Identifiers.Parse))!.MakeGenericMethod(type).CreateDelegate<Func<string, object>>() : null;
        return value => value switch
        {
            null => null,
            _ when type.IsInstanceOfType(value) => value,
            string text when parse is not null => parse(text),
            IConvertible when type.IsPrimitive || type == typeof(decimal) => Number(value, type),
            _ => value,
        };
    }

    static object Number(object value, Type type)
    {
        try
        {
            return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new GraphQLException($"Value is out of the range of {type.Name}.");
        }
    }

    static Func<object?, object?> Generic(string method, Type argument) =>
        (Func<object?, object?>)typeof(InputConversion).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(argument).Invoke(null, null)!;

    static Func<object?, object?> ToOptional<T>()
    {
        var convert = To(typeof(T));
        return value => new Optional<T>(value is null ? default : (T?)convert(value));
    }
}
