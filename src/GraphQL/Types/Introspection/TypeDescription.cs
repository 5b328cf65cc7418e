using static Helsefellesskap.GraphQL.Types.Introspection.IntrospectionTypes;

namespace Helsefellesskap.GraphQL.Types.Introspection;

/// <summary>__Type and __TypeKind (specification 4.2.2).</summary>
static class TypeDescription
{
    public static void Fill()
    {
        var type = IntrospectionTypes.Type;
        type.Description = "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.";
        type.Add<IType>("kind", TypeKind.NonNull(), Kind);
        type.Add<IType>("name", Describing.Text, described => (described as NamedType)?.Name);
        type.Add<IType>("description", Describing.Text, described => (described as NamedType)?.Description);
        type.Add<IType>("specifiedByURL", Describing.Text, described => (described as ScalarType)?.SpecifiedBy?.OriginalString);
        type.AddMembers<IType, OutputField>(
            "fields", IntrospectionTypes.Field.List(), 5, described => (described as ComplexType)?.Fields.Values, field => field.DeprecationReason is not null);
        type.Add<IType>("interfaces", type.List(), described => (described as ComplexType)?.Interfaces);
        type.AddPossibleTypes();
        type.AddMembers<IType, EnumValue>(
            "enumValues", IntrospectionTypes.EnumValue.List(), 3, described => (described as EnumType)?.Values.Values, value => value.DeprecationReason is not null);
        type.AddMembers<IType, InputField>(
            "inputFields", InputValue.List(), 3, described => (described as InputObjectType)?.Fields.Values, field => field.DeprecationReason is not null);
        type.Add<IType>("ofType", type, described => described switch
        {
            ListType list => list.ElementType,
            NonNullType nonNull => nonNull.InnerType,
            _ => null,
        });
        type.Add<IType>("isOneOf", Describing.Flag, described => (described as InputObjectType)?.IsOneOf);

        TypeKind.Description = "An enum describing what kind of type a given `__Type` is.";
        TypeKind.AddValues(
            ("SCALAR", "Indicates this type is a scalar."),
            ("OBJECT", "Indicates this type is an object. `fields` and `interfaces` are valid fields."),
            ("INTERFACE", "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."),
            ("UNION", "Indicates this type is a union. `possibleTypes` is a valid field."),
            ("ENUM", "Indicates this type is an enum. `enumValues` is a valid field."),
            ("INPUT_OBJECT", "Indicates this type is an input object. `inputFields` is a valid field."),
            ("LIST", "Indicates this type is a list. `ofType` is a valid field."),
            ("NON_NULL", "Indicates this type is a non-null. `ofType` is a valid field."));
    }

    // Which types implement an interface is the schema's to know, hence no plain reading.
    static void AddPossibleTypes(this ObjectType type) => type.Fields.Add("possibleTypes", new OutputField("possibleTypes", type.List())
    {
        Resolver = new Execution.AsyncResolver(context => new(context.Source switch
        {
            UnionType union => union.Types,
            InterfaceType implemented => context.Schema.Types.Values.OfType<ObjectType>().Where(obj => obj.Interfaces.Contains(implemented)).ToList(),
            _ => null,
        })),
    });

    static string Kind(IType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
