using System.Collections.Frozen;
using System.Text;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>The quoted names of an enum's values in UTF-8, ready to be written.</summary>
sealed class EnumNames<T>(EnumType type) where T : struct, Enum
{
    // The type's values are filled after fields that write them have been made, hence on first use.
    FrozenDictionary<T, byte[]>? names;

    public void Write(T value, ResponseWriter writer)
    {
        names ??= type.Values.Values.DistinctBy(known => (T)known.Value).ToFrozenDictionary(known => (T)known.Value, known => Encoding.UTF8.GetBytes($"\"{known.Name}\""));
        if (names.TryGetValue(value, out var name)) writer.WriteRaw(name);
        else throw new GraphQLException($"Enum \"{type.Name}\" cannot represent value: {value}");
    }
}

static class EnumNames
{
    /// <summary>An <see cref="EnumNames{T}"/> for an enum known at run time only.</summary>
    public static object Of(EnumType type, Type enumType) => Activator.CreateInstance(typeof(EnumNames<>).MakeGenericType(enumType), type)!;
}
