using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>A field's type taken apart for completion: whether null propagates, and what is inside a list.</summary>
sealed class ValueShape
{
    public ValueShape(IType type)
    {
        IsNonNull = type is NonNullType;
        var inner = type.NullableType();
        if (inner is ListType list) Element = new ValueShape(list.ElementType);
        else Named = (NamedType)inner;
    }

    public bool IsNonNull { get; }

    /// <summary>The shape of a list's items; null where the value is no list.</summary>
    public ValueShape? Element { get; }

    /// <summary>The type of a value that is no list.</summary>
    public NamedType? Named { get; }
}
