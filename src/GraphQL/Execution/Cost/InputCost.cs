using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>A coerced input object that knows what its fields weigh.</summary>
interface IWeighedInput
{
    /// <summary>The weights of the fields that were given, and of those within them.</summary>
    double Weight { get; }
}

/// <summary>
/// What an argument's value adds to the cost of its field: the weight of each input field that it gives. Fields of literals count when they stand in the document;
/// a variable counts for what it holds.
/// </summary>
static class InputCost
{
    public static double Of(ValueNode literal, IType type, IReadOnlyDictionary<string, object?> variables) => literal switch
    {
        VariableNode variable => variables.TryGetValue(variable.Name.Value, out var value) ? Of(value) : 0,
        ListValueNode list => list.Items.Sum(item => Of(item, type, variables)),
        ObjectValueNode fields when type.NamedType() is InputObjectType input => fields.Fields.Sum(field => Of(field, input, variables)),
        _ => 0,
    };

    static double Of(ObjectFieldNode given, InputObjectType type, IReadOnlyDictionary<string, object?> variables) =>
        type.Fields.TryGetValue(given.Name.Value, out var field) ? FieldCost.WeightOf(field) + Of(given.Value, field.Type, variables) : 0;

    /// <summary>What a coerced value weighs.</summary>
    public static double Of(object? value) => value switch
    {
        IWeighedInput input => input.Weight,
        object?[] items => items.Sum(Of),
        _ => 0,
    };

    /// <summary>What the given values of a type's fields weigh.</summary>
    public static double Of(InputObjectType type, object?[] values)
    {
        var weight = 0.0;
        for (var i = 0; i < values.Length; i++)
            if (!ReferenceEquals(values[i], Absent.Value)) weight += FieldCost.WeightOf(type.Fields.GetAt(i).Value) + Of(values[i]);
        return weight;
    }

    /// <summary>The variables within the literal that stand for input objects, which weigh differently from request to request.</summary>
    public static IEnumerable<string> Variables(ValueNode literal, IType type) => literal switch
    {
        VariableNode variable => type.NamedType() is InputObjectType ? [variable.Name.Value] : [],
        ListValueNode list => list.Items.SelectMany(item => Variables(item, type)),
        ObjectValueNode fields when type.NamedType() is InputObjectType input =>
            fields.Fields.SelectMany(field => input.Fields.TryGetValue(field.Name.Value, out var known) ? Variables(field.Value, known.Type) : []),
        _ => [],
    };
}
