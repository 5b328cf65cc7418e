using static Helsefellesskap.GraphQL.Types.Introspection.IntrospectionTypes;

namespace Helsefellesskap.GraphQL.Types.Introspection;

/// <summary>__Schema, __Directive and __DirectiveLocation (specification 4.2.1 and 4.2.6).</summary>
static class SchemaDescription
{
    public static void Fill()
    {
        IntrospectionTypes.Schema.Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, "
            + "as well as the entry points for query, mutation, and subscription operations.";
        IntrospectionTypes.Schema.Add<Schema>("description", Describing.Text, schema => schema.Description);
        IntrospectionTypes.Schema.Add<Schema>("types", IntrospectionTypes.Type.List().NonNull(), schema => schema.Types.Values, items: 30);
        IntrospectionTypes.Schema.Add<Schema>("queryType", IntrospectionTypes.Type.NonNull(), schema => schema.QueryType);
        IntrospectionTypes.Schema.Add<Schema>("mutationType", IntrospectionTypes.Type, schema => schema.MutationType);
        IntrospectionTypes.Schema.Add<Schema>("subscriptionType", IntrospectionTypes.Type, schema => schema.SubscriptionType);
        IntrospectionTypes.Schema.Add<Schema>("directives", Directive.List().NonNull(), schema => schema.Directives.Values, items: 5);

        Directive.Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.";
        Directive.Add<DirectiveType>("name", Describing.Text.NonNull(), directive => directive.Name);
        Directive.Add<DirectiveType>("description", Describing.Text, directive => directive.Description);
        Directive.Add<DirectiveType>("isRepeatable", Describing.Flag.NonNull(), directive => directive.IsRepeatable);
        Directive.Add<DirectiveType>("locations", DirectiveLocation.List().NonNull(), directive => directive.Locations);
        Directive.AddMembers<DirectiveType, InputField>(
            "args", InputValue.List().NonNull(), 2, directive => directive.Arguments.Values, argument => argument.DeprecationReason is not null);

        DirectiveLocation.Description = "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.";
        DirectiveLocation.AddValues(
            ("QUERY", "Location adjacent to a query operation."), ("MUTATION", "Location adjacent to a mutation operation."),
            ("SUBSCRIPTION", "Location adjacent to a subscription operation."), ("FIELD", "Location adjacent to a field."),
            ("FRAGMENT_DEFINITION", "Location adjacent to a fragment definition."), ("FRAGMENT_SPREAD", "Location adjacent to a fragment spread."),
            ("INLINE_FRAGMENT", "Location adjacent to an inline fragment."), ("VARIABLE_DEFINITION", "Location adjacent to a variable definition."),
            ("SCHEMA", "Location adjacent to a schema definition."), ("SCALAR", "Location adjacent to a scalar definition."),
            ("OBJECT", "Location adjacent to an object type definition."), ("FIELD_DEFINITION", "Location adjacent to a field definition."),
            ("ARGUMENT_DEFINITION", "Location adjacent to an argument definition."), ("INTERFACE", "Location adjacent to an interface definition."),
            ("UNION", "Location adjacent to a union definition."), ("ENUM", "Location adjacent to an enum definition."),
            ("ENUM_VALUE", "Location adjacent to an enum value definition."), ("INPUT_OBJECT", "Location adjacent to an input object type definition."),
            ("INPUT_FIELD_DEFINITION", "Location adjacent to an input object field definition."));
    }
}
