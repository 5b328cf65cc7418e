using System.Collections;
using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>
/// The first of the two phases of ExecuteSelectionSet (specification 6.3): resolves whatever takes arguments, services or time, and completes what has
/// such fields below it. Nothing is awaited here: a resolver that is not done is come back to, and its siblings are started meanwhile. What the objects hold
/// already is left to <see cref="Writing.TreeWriter"/>.
/// </summary>
sealed class TreeResolver(OperationRun run)
{
    // A call that is over left it, and nobody else has it: the next call may.
    ResolverContext? spare;

    public void Start(ObjectNode node)
    {
        foreach (var field in node.Plan.Resolved) Start(node, field);
    }

    public void Start(ObjectNode node, PlanField field)
    {
        // Nobody waits for the answer any more.
        if (run.Cancellation.IsCancellationRequested) return;
        if (run.Refused is not null && run.Refused.TryGetValue(field.Definition, out var refusal))
        {
            node.Slots[field.Slot] = new FieldFault(new GraphQLException(refusal));
            return;
        }
        ResolverContext? context = null;
        try
        {
            if (field.Resolver is PureResolver pure)
            {
                Complete(node, field, pure.Read(node.Source!));
                return;
            }
            if (run.ArgumentsOf(field).Fault is { } fault)
            {
                node.Slots[field.Slot] = fault;
                return;
            }
            context = (spare ?? new ResolverContext(run)).Of(node, field);
            spare = null;
            if (!context.TryResolve(out var value)) return;
            context.Release();
            if (field.Resolver is AsyncResolver { KeepsContext: false }) spare = context;
            context = null;
            Complete(node, field, value);
        }
        catch (Exception exception)
        {
            context?.Release();
            Fail(node, field, exception);
        }
    }

    /// <summary>Takes a value that no resolver of the operation answered: an event.</summary>
    public void Take(ObjectNode node, PlanField field, object? value)
    {
        try
        {
            Complete(node, field, value);
        }
        catch (Exception exception)
        {
            Fail(node, field, exception);
        }
    }

    public static void Fail(ObjectNode node, PlanField field, Exception exception) => node.Slots[field.Slot] = new FieldFault(exception);

    /// <summary>CompleteValue (specification 6.4.3) as far as the value has fields to resolve.</summary>
    public void Complete(ObjectNode node, PlanField field, object? value) =>
        node.Slots[field.Slot] = value is null || !field.IsWalked ? value : Walk(field.Shape, value, node.Node, node.Index, field);

    object Walk(ValueShape shape, object value, ResultNode parent, int place, PlanField field)
    {
        if (shape.Element is not null)
            return value is IEnumerable items and not string ? WalkList(shape.Element, items, parent, place, field) : new FieldFault(NotIterable(field));
        var node = ObjectsNode.Of(parent, place, field, 1, isList: false);
        node.Source(0) = value;
        StartObject(new ObjectNode(node, 0));
        return node;
    }

    ResultNode WalkList(ValueShape element, IEnumerable value, ResultNode parent, int place, PlanField field)
    {
        var items = value as IReadOnlyList<object?> ?? [.. value.Cast<object?>()];
        if (element.Element is not null) return WalkLists(element, items, parent, place, field);
        var node = ObjectsNode.Of(parent, place, field, items.Count, isList: true);
        // All are taken before the first is started: a resolver may change the list.
        for (var i = 0; i < node.Count; i++) node.Source(i) = items[i];
        for (var i = 0; i < node.Count; i++)
            if (node.Source(i) is not null) StartObject(new ObjectNode(node, i));
        return node;
    }

    NestedListNode WalkLists(ValueShape element, IReadOnlyList<object?> items, ResultNode parent, int place, PlanField field)
    {
        var node = new NestedListNode(parent, place, field, [.. items]);
        for (var i = 0; i < node.Items.Length; i++)
            if (node.Items[i] is { } item) node.Items[i] = Walk(element, item, node, i, field);
        return node;
    }

    void StartObject(ObjectNode node)
    {
        SelectionPlan plan;
        try
        {
            plan = node.Node.Decide(node.Index);
        }
        catch (Exception fault)
        {
            node.Node.Source(node.Index) = new FieldFault(fault);
            return;
        }
        if (plan.Fault is null) Start(node);
        else node.Node.Source(node.Index) = new FieldFault(plan.Fault);
    }

    public static GraphQLException NotIterable(PlanField field) => new($"Expected Iterable, but did not find one for field \"{field}\".");
}
