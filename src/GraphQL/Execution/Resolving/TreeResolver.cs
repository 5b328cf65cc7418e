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
    public void Start(ObjectNode node)
    {
        foreach (var field in node.Plan.Resolved) Start(node, field);
    }

    public void Start(ObjectNode node, PlanField field)
    {
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
                Complete(node, field, pure.Read(node.Source));
                return;
            }
            context = new ResolverContext(run, node, field);
            // Faults of arguments keep the resolver from being called.
            run.ArgumentsOf(field);
            if (!context.TryResolve(out var value)) return;
            context.Release();
            Complete(node, field, value);
        }
        catch (Exception exception)
        {
            context?.Release();
            Fail(node, field, exception);
        }
    }

    public static void Fail(ObjectNode node, PlanField field, Exception exception) => node.Slots[field.Slot] = new FieldFault(exception);

    /// <summary>CompleteValue (specification 6.4.3) as far as the value has fields to resolve.</summary>
    public void Complete(ObjectNode node, PlanField field, object? value) =>
        node.Slots[field.Slot] = value is null || !field.IsWalked ? value : Walk(field.Shape, value, node, field, -1);

    object Walk(ValueShape shape, object value, ResultNode parent, PlanField field, int index)
    {
        if (shape.Element is not null) return WalkList(shape.Element, value, parent, field, index);
        SelectionPlan plan;
        try
        {
            plan = field.Selection!.PlanFor(value, field);
            if (plan.Fault is not null) return new FieldFault(plan.Fault);
        }
        catch (GraphQLException fault)
        {
            return new FieldFault(fault);
        }
        var node = new ObjectNode(parent, field, index, plan, value);
        Start(node);
        return node;
    }

    object WalkList(ValueShape element, object value, ResultNode parent, PlanField field, int index)
    {
        if (value is not IEnumerable items || value is string) return new FieldFault(NotIterable(field));
        var list = items is ICollection { Count: var count } ? new List<object?>(count) : [];
        foreach (var item in items) list.Add(item);
        var node = new ListNode(parent, field, index, [.. list]);
        for (var i = 0; i < node.Items.Length; i++)
            if (node.Items[i] is { } item) node.Items[i] = Walk(element, item, node, field, i);
        return node;
    }

    public static GraphQLException NotIterable(PlanField field) => new($"Expected Iterable, but did not find one for field \"{field}\".");
}
