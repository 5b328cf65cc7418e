using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>The directives of the specification (3.13). They never change, so all schemas share them.</summary>
public static class BuiltInDirectives
{
    public static DirectiveType Include { get; } = new DirectiveType("include")
    {
        Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
        Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
    }.With("if", new NonNullType(BuiltInScalars.Boolean), "Included when true.");

    public static DirectiveType Skip { get; } = new DirectiveType("skip")
    {
        Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
        Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
    }.With("if", new NonNullType(BuiltInScalars.Boolean), "Skipped when true.");

    public static DirectiveType Deprecated { get; } = new DirectiveType("deprecated")
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
        Locations = ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
    }.With(
        "reason", new NonNullType(BuiltInScalars.String),
        "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. "
            + "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
        new StringValueNode("No longer supported", isBlock: false));

    public static DirectiveType SpecifiedBy { get; } = new DirectiveType("specifiedBy")
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
        Locations = ["SCALAR"],
    }.With("url", new NonNullType(BuiltInScalars.String), "The URL that specifies the behavior of this scalar.");

    public static DirectiveType OneOf { get; } = new DirectiveType("oneOf")
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
        Locations = ["INPUT_OBJECT"],
    };

    /// <summary>In the reference implementation's order.</summary>
    public static IReadOnlyList<DirectiveType> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    /// <summary>Whether the name is one that every schema has without defining it.</summary>
    public static bool Contains(string name) => All.Any(directive => directive.Name == name);

    static DirectiveType With(this DirectiveType directive, string name, IType type, string description, ValueNode? defaultValue = null)
    {
        directive.Arguments.Add(name, new InputField(name, type) { Description = description, DefaultValue = defaultValue });
        return directive;
    }
}
