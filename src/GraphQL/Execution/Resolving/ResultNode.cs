using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>A place in the tree of what has been resolved. Only objects and lists with something to resolve below them have one.</summary>
/// <param name="parent">The node of the object whose field this is the value of, or of the list that it is an item of; null at the root.</param>
/// <param name="field">The field whose value this is or belongs to; null at the root.</param>
/// <param name="index">The place in the list; -1 for what is no item.</param>
abstract class ResultNode(ResultNode? parent, PlanField? field, int index)
{
    public ResultNode? Parent { get; } = parent;

    public PlanField? Field { get; } = field;

    /// <summary>Response names and indices from the root to here.</summary>
    public List<object> Path()
    {
        var path = new List<object>();
        for (var node = this; node.Field is not null; node = node.Parent!) path.Add(node.Index < 0 ? node.Field.ResponseName : node.Index);
        path.Reverse();
        return path;
    }

    int Index { get; } = index;
}

sealed class ObjectNode(ResultNode? parent, PlanField? field, int index, SelectionPlan plan, object source) : ResultNode(parent, field, index)
{
    public SelectionPlan Plan { get; } = plan;

    public object Source { get; } = source;

    /// <summary>One for each of the plan's resolved fields: the value, a node where it is walked, or a <see cref="FieldFault"/>.</summary>
    public object?[] Slots { get; } = new object?[plan.Resolved.Length];
}

sealed class ListNode(ResultNode parent, PlanField field, int index, object?[] items) : ResultNode(parent, field, index)
{
    public object?[] Items { get; } = items;
}

/// <summary>Stands in a slot instead of a value that could not be had.</summary>
sealed record FieldFault(Exception Exception);
