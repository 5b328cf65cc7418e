using Helsefellesskap.GraphQL.Types.Introspection;
using Helsefellesskap.GraphQL.Types.Rules;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>
/// Whether the types of a schema fit together: the rules called Type Validation throughout chapter 3 of the specification, with the reference
/// implementation's messages. Every fault is listed.
/// </summary>
public static class SchemaValidator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var faults = new SchemaFaults(schema);
        RootTypeRules.Check(faults);
        foreach (var directive in schema.Directives.Values)
        {
            DirectiveRules.Check(directive, faults);
            DirectiveCycles.Check(directive, faults);
        }
        var inputCycles = new InputObjectCycles(faults);
        var defaultCycles = new DefaultValueCycles(faults);
        foreach (var type in schema.Types.Values)
        {
            if (!IntrospectionTypes.Contains(type.Name)) faults.CheckName(type.Name, type.SyntaxNodes.FirstOrDefault());
            switch (type)
            {
                case ComplexType complex:
                    FieldRules.Check(complex, faults);
                    ImplementationRules.Check(complex, faults);
                    break;
                case UnionType union:
                    UnionRules.Check(union, faults);
                    break;
                case EnumType values:
                    EnumRules.Check(values, faults);
                    break;
                case InputObjectType input:
                    InputObjectRules.Check(input, faults);
                    inputCycles.Check(input);
                    defaultCycles.Check(input);
                    break;
            }
        }
        AppliedDirectiveRules.Check(faults);
        return faults.Found;
    }
}
