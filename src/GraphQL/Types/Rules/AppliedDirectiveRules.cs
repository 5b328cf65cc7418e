using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Values of Correct Type (specification 5.6.1) where a schema applies directives: each argument's value fits its type.</summary>
static class AppliedDirectiveRules
{
    public static void Check(SchemaFaults faults)
    {
        foreach (var applied in Applied(faults.Schema))
        {
            if (!faults.Schema.Directives.TryGetValue(applied.Name.Value, out var directive)) continue;
            foreach (var given in applied.Arguments)
                if (directive.Arguments.TryGetValue(given.Name.Value, out var argument)) Check(argument, given.Value, faults);
        }
    }

    static void Check(InputField argument, ValueNode value, SchemaFaults faults)
    {
        if (!argument.Type.IsInputType() || DefaultValues.Coerce(value, argument.Type, []) is not null) return;
        faults.Report(
            value is NullValueNode
                ? $"Argument \"{argument}\" of non-null type \"{argument.Type}\" must not be null."
                : $"Argument \"{argument}\" has invalid value {SyntaxPrinter.Print(value)}.",
            value);
    }

    static IEnumerable<DirectiveNode> Applied(Schema schema) => schema.AppliedDirectives
        .Concat(schema.Directives.Values.SelectMany(directive => Applied(directive.Arguments.Values)))
        .Concat(schema.Types.Values.SelectMany(type => type.Directives.Concat(OfMembers(type))));

    static IEnumerable<DirectiveNode> OfMembers(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.Values.SelectMany(field => field.Directives.Concat(Applied(field.Arguments.Values))),
        InputObjectType input => Applied(input.Fields.Values),
        EnumType values => values.Values.Values.SelectMany(value => value.Directives),
        _ => [],
    };

    static IEnumerable<DirectiveNode> Applied(IEnumerable<InputField> inputs) => inputs.SelectMany(input => input.Directives);
}
