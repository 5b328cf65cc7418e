using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types.Introspection;

/// <summary>The fields that types have without declaring them (specification 4.1): <c>__typename</c> everywhere, <c>__schema</c> and <c>__type</c> on the query type.</summary>
public static class MetaFields
{
    public static OutputField TypeName { get; } = new("__typename", new NonNullType(BuiltInScalars.String))
    {
        Description = "The name of the current Object type at runtime.",
    };

    public static OutputField Schema { get; } = new("__schema", new NonNullType(IntrospectionTypes.Schema))
    {
        Description = "Access the current type schema of this server.",
        Resolver = new AsyncResolver(context => new(context.Schema)),
    };

    public static OutputField Type { get; } = MakeType();

    static OutputField MakeType()
    {
        var field = new OutputField("__type", IntrospectionTypes.Type)
        {
            Description = "Request the type information of a single type.",
            Resolver = new AsyncResolver(context => new(context.Schema.Types.GetValueOrDefault(context.Argument<string>("name")))),
        };
        field.Arguments.Add("name", new InputField("name", new NonNullType(BuiltInScalars.String)) { RuntimeType = typeof(string) });
        return field;
    }

    /// <summary>The field of a type by name, these among them; null where it has none.</summary>
    public static OutputField? FieldOf(Schema schema, NamedType type, string name) => name switch
    {
        "__typename" when type.IsCompositeType() => TypeName,
        "__schema" when type == schema.QueryType => Schema,
        "__type" when type == schema.QueryType => Type,
        _ => (type as ComplexType)?.Fields.GetValueOrDefault(name),
    };
}
