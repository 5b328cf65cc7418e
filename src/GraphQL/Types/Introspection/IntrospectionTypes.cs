namespace Helsefellesskap.GraphQL.Types.Introspection;

/// <summary>The types that a schema describes itself with (specification 4.2). They never change, so all schemas share them.</summary>
public static class IntrospectionTypes
{
    internal static ObjectType Schema { get; } = new("__Schema") { RuntimeType = typeof(Schema) };
    internal static ObjectType Type { get; } = new("__Type") { RuntimeType = typeof(IType) };
    internal static ObjectType Field { get; } = new("__Field") { RuntimeType = typeof(OutputField) };
    internal static ObjectType InputValue { get; } = new("__InputValue") { RuntimeType = typeof(InputField) };
    internal static ObjectType EnumValue { get; } = new("__EnumValue") { RuntimeType = typeof(EnumValue) };
    internal static ObjectType Directive { get; } = new("__Directive") { RuntimeType = typeof(DirectiveType) };
    internal static EnumType TypeKind { get; } = new("__TypeKind");
    internal static EnumType DirectiveLocation { get; } = new("__DirectiveLocation");

    /// <summary>In the reference implementation's order.</summary>
    public static IReadOnlyList<NamedType> All { get; } = [Schema, Directive, DirectiveLocation, Type, Field, InputValue, EnumValue, TypeKind];

    static IntrospectionTypes()
    {
        SchemaDescription.Fill();
        TypeDescription.Fill();
        MemberDescriptions.Fill();
    }

    /// <summary>Whether the name is one of the types that every schema has.</summary>
    public static bool Contains(string name) => All.Any(type => type.Name == name);
}
