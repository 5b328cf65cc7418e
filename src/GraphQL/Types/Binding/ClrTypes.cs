using System.Reflection;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>A .NET type together with what is known of the nullability of its parts, as it stands on a member.</summary>
readonly record struct ClrType(Type Type, NullabilityInfo? Info)
{
    public static ClrType Of(PropertyInfo property) => new(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static ClrType Of(ParameterInfo parameter) => new(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    /// <summary>A value type is nullable as Nullable, a reference type where its annotation says so.</summary>
    public bool IsNullable => Nullable.GetUnderlyingType(Type) is not null
        || (!Type.IsValueType && Info is not null && (Info.ReadState == NullabilityState.Nullable || Info.WriteState == NullabilityState.Nullable));

    public ClrType Argument(int index = 0) => new(
        Type.GetGenericArguments()[index], Info is { GenericTypeArguments: { } arguments } && arguments.Length > index ? arguments[index] : null);

    /// <summary>The result of a task, the value of an <see cref="Optional{T}"/>; else itself.</summary>
    public ClrType Unwrapped() =>
        Is(typeof(Task<>)) || Is(typeof(ValueTask<>)) ? Argument().Unwrapped()
        : Is(typeof(Optional<>)) ? Argument()
        : this;

    public bool Is(Type openGeneric) => Type.IsGenericType && Type.GetGenericTypeDefinition() == openGeneric;

    /// <summary>The element of anything enumerable but text; null for all else.</summary>
    public ClrType? Element()
    {
        if (Type == typeof(string)) return null;
        if (Type.IsArray) return new(Type.GetElementType()!, Info?.ElementType);
        if (ElementTypeOf(Type) is not { } element) return null;
        return Type.IsGenericType && Type.GetGenericArguments() is [var only] && only == element ? Argument() : new(element, null);
    }

    static Type? ElementTypeOf(Type type) => type.GetInterfaces().Prepend(type)
        .Where(candidate => candidate.IsGenericType
            && (candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>) || candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)))
        .Select(candidate => candidate.GetGenericArguments()[0])
        .FirstOrDefault();
}
