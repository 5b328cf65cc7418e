namespace Helsefellesskap.GraphQL.Types;

/// <summary>
/// All types that a schema consists of, each once: the given ones in their order, and each type that they refer to at the place of its first mention.
/// Introspection lists types in this order.
/// </summary>
static class TypeCollector
{
    public static IReadOnlyList<NamedType> Collect(
        IReadOnlyList<NamedType> types, IEnumerable<NamedType?> roots, IEnumerable<DirectiveType> directives, NamedType introspection)
    {
        // A given type keeps its own place even if an earlier one mentions it.
        var given = new HashSet<NamedType>(types);
        var collected = new OrderedDictionary<NamedType, bool>();
        foreach (var type in types)
        {
            given.Remove(type);
            Visit(type);
        }
        foreach (var root in roots) if (root is not null) Visit(root);
        foreach (var argument in directives.SelectMany(directive => directive.Arguments.Values)) Visit(argument.Type);
        Visit(introspection);
        return [.. collected.Keys];

        void Visit(IType reference)
        {
            var pending = new Stack<IType>([reference]);
            while (pending.TryPop(out var next))
            {
                var type = next.NamedType();
                if (given.Contains(type) || !collected.TryAdd(type, true)) continue;
                foreach (var mentioned in Mentions(type).Reverse()) pending.Push(mentioned);
            }
        }
    }

    static IEnumerable<IType> Mentions(NamedType type) => type switch
    {
        UnionType union => union.Types,
        ComplexType complex => complex.Interfaces.Concat<IType>(complex.Fields.Values.SelectMany(Mentions)),
        InputObjectType input => input.Fields.Values.Select(field => field.Type),
        _ => [],
    };

    static IEnumerable<IType> Mentions(OutputField field) => field.Arguments.Values.Select(argument => argument.Type).Prepend(field.Type);
}
