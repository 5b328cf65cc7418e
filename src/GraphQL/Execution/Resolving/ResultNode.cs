using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>A place in the tree of what has been resolved. Only objects and lists with something to resolve below them have one.</summary>
/// <param name="parent">The node that holds the object whose field this is the value of, or the list that it is an item of; null at the root.</param>
/// <param name="place">Which of the parent's objects or items that is.</param>
/// <param name="field">The field whose value this is or belongs to; null at the root.</param>
abstract class ResultNode(ResultNode? parent, int place, PlanField? field)
{
    /// <summary>Whether the node is a list, rather than one object.</summary>
    public abstract bool IsList { get; }

    public PlanField? Field { get; } = field;

    /// <summary>Response names and indices from the root to the node's object or item.</summary>
    public List<object> PathOf(int index)
    {
        var path = new List<object>();
        AddTo(path, index);
        path.Reverse();
        return path;
    }

    void AddTo(List<object> path, int index)
    {
        if (IsList) path.Add(index);
        if (parent is null) return;
        if (parent is not NestedListNode) path.Add(Field!.ResponseName);
        parent.AddTo(path, place);
    }
}

/// <summary>A list of lists.</summary>
sealed class NestedListNode(ResultNode parent, int place, PlanField field, object?[] items) : ResultNode(parent, place, field)
{
    public override bool IsList => true;

    /// <summary>Each a node, a <see cref="FieldFault"/> or null.</summary>
    public object?[] Items { get; } = items;
}

/// <summary>Stands in a slot instead of a value that could not be had.</summary>
sealed record FieldFault(Exception Exception);
