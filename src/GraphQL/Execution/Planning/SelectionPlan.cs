using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>What is selected of an object of one type: the fields in the order of the answer, merged and without the skipped ones.</summary>
sealed class SelectionPlan(ObjectType type, PlanField[] fields)
{
    public ObjectType Type { get; } = type;

    public PlanField[] Fields { get; } = fields;

    /// <summary>The fields that must be resolved before anything is written. Each has a slot, in this order.</summary>
    public PlanField[] Resolved { get; } = [.. fields.Where(field => field.Slot >= 0)];

    /// <summary>The selection cannot be executed: a condition of @skip or @include had no value.</summary>
    public GraphQLException? Fault { get; init; }
}
