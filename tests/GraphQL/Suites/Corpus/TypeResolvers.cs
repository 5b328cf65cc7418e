using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.Tests.GraphQL.Suites.Corpus;

/// <summary>Gives every field of a schema a value that follows from its type alone, by the rules in the head of corpus.mjs.</summary>
static class TypeResolvers
{
    sealed record Instance(ObjectType Type);

    public static void AddTo(Schema schema)
    {
        foreach (var type in schema.Types.Values.OfType<ObjectType>())
        {
            // Introspection's types are shared by all schemas and answer for themselves.
            if (type.Name.StartsWith("__", StringComparison.Ordinal)) continue;
            type.IsTypeOf = value => value is Instance instance && instance.Type == type;
            foreach (var field in type.Fields.Values)
            {
                var value = ValueOf(field.Type, schema);
                // Not read as a plain property, so that arguments are coerced.
                field.Resolver = new AsyncResolver(_ => ValueTask.FromResult<object?>(value));
            }
        }
    }

    static object ValueOf(IType type, Schema schema) => type switch
    {
        NonNullType nonNull => ValueOf(nonNull.InnerType, schema),
        ListType list => new[] { ValueOf(list.ElementType, schema), ValueOf(list.ElementType, schema) },
        EnumType values => values.Values.GetAt(0).Value.Value,
        ObjectType obj => new Instance(obj),
        UnionType union => new Instance(union.Types.MinBy(member => member.Name, StringComparer.Ordinal)!),
        InterfaceType implemented => new Instance(schema.PossibleTypes(implemented).MaxBy(member => member.Name, StringComparer.Ordinal)!),
        NamedType { Name: "Int" } => 2,
        NamedType { Name: "Float" } => 3.14,
        NamedType { Name: "Boolean" } => true,
        NamedType { Name: "ID" } => "id",
        _ => "str",
    };
}
