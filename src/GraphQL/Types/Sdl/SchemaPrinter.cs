using System.Text;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;
using Helsefellesskap.GraphQL.Types.Introspection;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types.Sdl;

/// <summary>A schema as SDL, laid out as the reference implementation lays it out. What every schema has is left out.</summary>
public sealed class SchemaPrinter
{
    readonly bool withDirectives;

    SchemaPrinter(bool withDirectives) => this.withDirectives = withDirectives;

    /// <summary>The whole schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="withDirectives">Shows what directives of its own the schema applies (<c>@cost</c>, <c>@listSize</c>). Introspection does not know of them.</param>
    public static string Print(Schema schema, bool withDirectives = false) => new SchemaPrinter(withDirectives).PrintAll(schema);

    /// <summary>One type's definition.</summary>
    public static string Print(NamedType type) => new SchemaPrinter(withDirectives: false).PrintType(type);

    string PrintAll(Schema schema)
    {
        var definitions = schema.Directives.Values.Where(directive => !BuiltInDirectives.Contains(directive.Name)).Select(PrintDirective)
            .Concat(schema.Types.Values.Where(type => !BuiltInScalars.Contains(type.Name) && !IntrospectionTypes.Contains(type.Name)).Select(PrintType));
        return string.Join("\n\n", HasUsualNames(schema) ? definitions : definitions.Prepend(PrintRoots(schema)));
    }

    /// <summary>Whether a reader finds the root types by their names (specification 3.3.1). A type of such a name that is no root would be taken for one.</summary>
    static bool HasUsualNames(Schema schema) => schema.Description is null
        && schema.QueryType == schema.Types.GetValueOrDefault("Query")
        && schema.MutationType == schema.Types.GetValueOrDefault("Mutation")
        && schema.SubscriptionType == schema.Types.GetValueOrDefault("Subscription");

    static string PrintRoots(Schema schema)
    {
        var roots = new (string Operation, ObjectType? Type)[]
        {
            ("query", schema.QueryType), ("mutation", schema.MutationType), ("subscription", schema.SubscriptionType),
        };
        var lines = roots.Where(root => root.Type is not null).Select(root => $"  {root.Operation}: {root.Type}");
        return $"{Description(schema.Description)}schema {{\n{string.Join('\n', lines)}\n}}";
    }

    string PrintDirective(DirectiveType directive) =>
        $"{Description(directive.Description)}directive @{directive.Name}{Arguments(directive.Arguments, "")}"
        + $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}";

    string PrintType(NamedType type) => Description(type.Description) + type switch
    {
        ScalarType scalar => $"scalar {type.Name}{SpecifiedBy(scalar)}",
        ComplexType complex => $"{(complex is InterfaceType ? "interface" : "type")} {type.Name}{Implements(complex)}{Applied(type.Directives)}{Fields(complex)}",
        UnionType union => $"union {type.Name}{(union.Types.Count > 0 ? $" = {string.Join(" | ", union.Types)}" : "")}",
        EnumType values => $"enum {type.Name}{Block(values.Values.Values, value => value.Description, value => value.Name + Deprecated(value.DeprecationReason))}",
        InputObjectType input => $"input {type.Name}{(input.IsOneOf ? " @oneOf" : "")}{Block(input.Fields.Values, field => field.Description, Input)}",
        _ => throw new ArgumentException($"{type.GetType().Name} is no kind of type.", nameof(type)),
    };

    static string SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedBy is { } url ? $" @specifiedBy(url: {SyntaxPrinter.Quote(url.OriginalString)})" : "";

    static string Implements(ComplexType type) => type.Interfaces.Count > 0 ? $" implements {string.Join(" & ", type.Interfaces)}" : "";

    string Fields(ComplexType type) => Block(type.Fields.Values, field => field.Description,
        field => $"{field.Name}{Arguments(field.Arguments, "  ")}: {field.Type}{Deprecated(field.DeprecationReason)}{Applied(field.Directives)}");

    string Arguments(OrderedDictionary<string, InputField> arguments, string indentation)
    {
        if (arguments.Count == 0) return "";
        return arguments.Values.All(argument => string.IsNullOrEmpty(argument.Description))
            ? $"({string.Join(", ", arguments.Values.Select(Input))})"
            : $"(\n{Lines(arguments.Values, argument => argument.Description, Input, indentation + "  ")}\n{indentation})";
    }

    string Input(InputField input) =>
        $"{input.Name}: {input.Type}{(input.DefaultValue is { } value ? $" = {SyntaxPrinter.Print(value)}" : "")}{Deprecated(input.DeprecationReason)}{Applied(input.Directives)}";

    string Applied(IReadOnlyList<DirectiveNode> directives) => withDirectives
        ? string.Concat(directives.Where(directive => !BuiltInDirectives.Contains(directive.Name.Value)).Select(directive => " " + SyntaxPrinter.Print(directive)))
        : "";

    static string Deprecated(string? reason) => reason switch
    {
        null => "",
        AppliedDirectives.DefaultReason => " @deprecated",
        _ => $" @deprecated(reason: {SyntaxPrinter.Quote(reason)})",
    };

    static string Block<T>(IReadOnlyCollection<T> items, Func<T, string?> description, Func<T, string> print) =>
        items.Count == 0 ? "" : $" {{\n{Lines(items, description, print, "  ")}\n}}";

    static string Lines<T>(IEnumerable<T> items, Func<T, string?> description, Func<T, string> print, string indentation)
    {
        var lines = new StringBuilder();
        foreach (var item in items)
        {
            if (lines.Length > 0) lines.Append('\n');
            lines.Append(Description(description(item), indentation, isFirst: lines.Length == 0)).Append(indentation).Append(print(item));
        }
        return lines.ToString();
    }

    /// <summary>The description on lines of its own, with an empty line before it unless it comes first.</summary>
    static string Description(string? text, string indentation = "", bool isFirst = true)
    {
        if (text is null) return "";
        var literal = SyntaxPrinter.Print(new StringValueNode(text, BlockString.CanPrint(text)));
        var start = indentation.Length > 0 && !isFirst ? $"\n{indentation}" : indentation;
        return start + literal.Replace("\n", $"\n{indentation}", StringComparison.Ordinal) + "\n";
    }
}
