using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Reads the schema's type of a member from its .NET type, its nullability and its annotations.</summary>
sealed class TypeReader(BindingContext context)
{
    /// <summary>Null, and a fault, where the schema has no type for it.</summary>
    public IType? Output(ClrType type, ICustomAttributeProvider member, string place) => Read(type, member, place, context.Types.Output);

    /// <inheritdoc cref="Output"/>
    public IType? Input(ClrType type, ICustomAttributeProvider member, string place) => Read(type, member, place, context.Types.Input);

    IType? Read(ClrType type, ICustomAttributeProvider member, string place, Func<Type, NamedType?> find)
    {
        var read = Annotation<GraphQLTypeAttribute>(member) is { } given ? Given(given.Type, type, find)
            : Wrap(type.Unwrapped(), Annotation<IDAttribute>(member) is null ? find : _ => context.Types.Find("ID"), type.Is(typeof(Optional<>)));
        if (read is null) context.Faults.Add($"{place} is a {Text(type.Type)}, for which the schema has no type.");
        return read;
    }

    IType? Given(string text, ClrType type, Func<Type, NamedType?> find) => TypeReferenceText.Read(text, name =>
        context.Types.Find(name) ?? (find(Innermost(type).Type) is { } own && own.Name == name ? own : null));

    static ClrType Innermost(ClrType type)
    {
        type = type.Unwrapped();
        return type.Element() is { } element ? Innermost(element) : type;
    }

    static IType? Wrap(ClrType type, Func<Type, NamedType?> find, bool isOptional)
    {
        var inner = find(type.Type) ?? (type.Element() is { } element ? Wrap(element, find, isOptional: false) is { } item ? new ListType(item) : null : (IType?)null);
        // An ID may stand for text or any other key, but a list of keys is a list.
        if (inner is ScalarType { Name: "ID" } && type.Element() is { } key) inner = Wrap(key, find, isOptional: false) is { } id ? new ListType(id) : null;
        return inner is null || isOptional || type.IsNullable ? inner : new NonNullType(inner);
    }

    static T? Annotation<T>(ICustomAttributeProvider member) where T : Attribute => (T?)member.GetCustomAttributes(typeof(T), inherit: true).FirstOrDefault();

    static string Text(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Text))}>"
        : type.Name;
}
