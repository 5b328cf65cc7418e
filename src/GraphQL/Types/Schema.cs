using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>A whole schema, immutable and shared by all requests (specification 3.3).</summary>
public sealed class Schema
{
    readonly Dictionary<NamedType, HashSet<ObjectType>> possibleTypes = [];

    /// <param name="types">All types by name, introspection's and the built-in scalars included, in the order in which SDL prints them.</param>
    public Schema(
        ObjectType? query, ObjectType? mutation, ObjectType? subscription, IEnumerable<NamedType> types, IEnumerable<DirectiveType> directives)
    {
        (QueryType, MutationType, SubscriptionType) = (query, mutation, subscription);
        foreach (var type in types) Types.Add(type.Name, type);
        foreach (var directive in directives) Directives.Add(directive.Name, directive);
        foreach (var type in Types.Values)
        {
            if (type is UnionType union) possibleTypes[union] = [.. union.Types];
            if (type is InterfaceType) possibleTypes.TryAdd(type, []);
            if (type is not ObjectType obj) continue;
            possibleTypes[obj] = [obj];
            foreach (var implemented in obj.Interfaces) (possibleTypes.TryGetValue(implemented, out var set) ? set : possibleTypes[implemented] = []).Add(obj);
        }
    }

    public string? Description { get; internal set; }

    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; internal set; } = [];

    /// <summary>The schema definition in SDL and then its extensions, for the places in error messages.</summary>
    internal IReadOnlyList<SchemaDefinitionNode> SyntaxNodes { get; init; } = [];

    /// <summary>Null only in a schema that was made from incomplete SDL; schema validation says so.</summary>
    public ObjectType? QueryType { get; }
    public ObjectType? MutationType { get; }
    public ObjectType? SubscriptionType { get; }
    public OrderedDictionary<string, NamedType> Types { get; } = [];
    public OrderedDictionary<string, DirectiveType> Directives { get; } = [];

    public ObjectType? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        OperationKind.Subscription => SubscriptionType,
    };

    /// <summary>GetPossibleTypes (specification 5.5.2.3): the object types that a value of the type can have.</summary>
    public IReadOnlySet<ObjectType> PossibleTypes(NamedType type) => possibleTypes.TryGetValue(type, out var set) ? set : new HashSet<ObjectType>();

    /// <summary>Whether an object can be of both types: their possible types intersect (specification 5.5.2.3).</summary>
    public bool TypesOverlap(NamedType a, NamedType b)
    {
        if (a == b) return true;
        if (a is ObjectType || b is ObjectType) return IsSubTypeOf(a, b) || IsSubTypeOf(b, a);
        return PossibleTypes(a).Overlaps(PossibleTypes(b));
    }

    /// <summary>Whether every value of <paramref name="type"/> is one of <paramref name="super"/> (IsSubType, specification 3.6.1).</summary>
    public bool IsSubTypeOf(IType type, IType super) => (type, super) switch
    {
        (NonNullType a, NonNullType b) => IsSubTypeOf(a.InnerType, b.InnerType),
        (NonNullType a, _) => IsSubTypeOf(a.InnerType, super),
        (_, NonNullType) => false,
        (ListType a, ListType b) => IsSubTypeOf(a.ElementType, b.ElementType),
        (ListType, _) or (_, ListType) => false,
        _ => ReferenceEquals(type, super)
            || (super is UnionType && type is ObjectType member && PossibleTypes((NamedType)super).Contains(member))
            || (super is InterfaceType wanted && type is ComplexType complex && complex.Interfaces.Contains(wanted)),
    };

    /// <summary>The type of a reference in a document, or null where its name is unknown.</summary>
    public IType? TypeFrom(TypeNode reference) => reference switch
    {
        ListTypeNode list => TypeFrom(list.Type) is { } element ? new ListType(element) : null,
        NonNullTypeNode nonNull => TypeFrom(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        NamedTypeNode named => Types.GetValueOrDefault(named.Name.Value),
        _ => null,
    };
}
