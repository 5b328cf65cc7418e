namespace Helsefellesskap.GraphQL.Types;

/// <summary>Any type that a field or input can have: a named type, a list or a non-null wrapper. Its text is the type reference, "[Int!]!".</summary>
public interface IType;

public sealed class ListType(IType elementType) : IType
{
    public IType ElementType { get; } = elementType;

    public override string ToString() => $"[{ElementType}]";
}

public sealed class NonNullType(IType innerType) : IType
{
    public IType InnerType { get; } = innerType;

    public override string ToString() => $"{InnerType}!";
}

/// <summary>Questions that the specification asks of types (3.4).</summary>
public static class TypeExtensions
{
    public static NamedType NamedType(this IType type) => type switch
    {
        ListType list => list.ElementType.NamedType(),
        NonNullType nonNull => nonNull.InnerType.NamedType(),
        _ => (NamedType)type,
    };

    /// <summary>The type without its outermost non-null wrapper.</summary>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.InnerType : type;

    public static bool IsInputType(this IType type) => type.NamedType() is ScalarType or EnumType or InputObjectType;

    public static bool IsOutputType(this IType type) => type.NamedType() is not InputObjectType;

    public static bool IsLeafType(this IType type) => type is ScalarType or EnumType;

    public static bool IsCompositeType(this IType type) => type is ComplexType or UnionType;

    public static bool IsAbstractType(this IType type) => type is InterfaceType or UnionType;

    /// <summary>Same type reference, structurally.</summary>
    public static bool IsSameAs(this IType a, IType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => x.InnerType.IsSameAs(y.InnerType),
        (ListType x, ListType y) => x.ElementType.IsSameAs(y.ElementType),
        _ => ReferenceEquals(a, b),
    };
}
