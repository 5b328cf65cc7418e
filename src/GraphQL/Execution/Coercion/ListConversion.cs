namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>Makes the list that a .NET member declares of coerced items.</summary>
static class ListConversion
{
    /// <summary>Null where the type is no list that can be made.</summary>
    public static Func<object?[], object>? To(Type type)
    {
        if (type.IsArray) return Make(nameof(ToArray), type.GetElementType()!);
        if (!type.IsGenericType || type.GetGenericArguments() is not [var element]) return null;
        var open = type.GetGenericTypeDefinition();
        if (open == typeof(List<>)) return Make(nameof(ToList), element);
        if (open == typeof(HashSet<>) || open == typeof(ISet<>) || open == typeof(IReadOnlySet<>)) return Make(nameof(ToSet), element);
        return type.IsAssignableFrom(element.MakeArrayType()) ? Make(nameof(ToArray), element) : null;
    }

    static Func<object?[], object> Make(string method, Type element)
    {
        var convert = InputConversion.To(element);
        var typed = typeof(ListConversion).GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(element)
            .CreateDelegate<Func<object?[], Func<object?, object?>, object>>();
        return items => typed(items, convert);
    }

    static T?[] ToArray<T>(object?[] items, Func<object?, object?> convert)
    {
        var array = new T?[items.Length];
        for (var i = 0; i < items.Length; i++) array[i] = (T?)convert(items[i]);
        return array;
    }

    static List<T?> ToList<T>(object?[] items, Func<object?, object?> convert) => [.. ToArray<T>(items, convert)];

    static HashSet<T?> ToSet<T>(object?[] items, Func<object?, object?> convert) => [.. ToArray<T>(items, convert)];
}
