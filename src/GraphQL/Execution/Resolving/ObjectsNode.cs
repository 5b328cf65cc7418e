using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>
/// One object or a list of them, with what has been resolved of each. All is kept in one array, row by row: the object, its plan where the list is of an abstract
/// type, and a slot for each resolved field.
/// </summary>
sealed class ObjectsNode : ResultNode
{
    readonly object?[] cells;
    readonly SelectionPlan? plan;
    readonly int width;

    ObjectsNode(ResultNode? parent, int place, PlanField? field, SelectionPlan? plan, int slots, int count, bool isList) : base(parent, place, field)
    {
        (this.plan, IsList, Count) = (plan, isList, count);
        width = FirstSlot + slots;
        cells = new object?[width * count];
    }

    public override bool IsList { get; }

    public int Count { get; }

    int FirstSlot => plan is null ? 2 : 1;

    public static ObjectNode Root(SelectionPlan plan, object source)
    {
        var node = new ObjectsNode(null, 0, null, plan, plan.Resolved.Length, 1, isList: false);
        node.cells[0] = source;
        return new ObjectNode(node, 0);
    }

    public static ObjectsNode Of(ResultNode parent, int place, PlanField field, int count, bool isList) =>
        new(parent, place, field, field.Selection!.Only, field.Selection.MostSlots, count, isList);

    /// <summary>The object; null, or a <see cref="FieldFault"/>, where the list has no object there.</summary>
    public ref object? Source(int index) => ref cells[index * width];

    /// <summary>Decided when the object is walked, and not before.</summary>
    public SelectionPlan Plan(int index) => plan ?? (SelectionPlan)cells[index * width + 1]!;

    /// <exception cref="GraphQLException">The object is of no possible type. Whatever else is thrown comes from the types' own telling.</exception>
    public SelectionPlan Decide(int index)
    {
        if (plan is not null) return plan;
        var decided = Field!.Selection!.PlanFor(Source(index)!, Field);
        cells[index * width + 1] = decided;
        return decided;
    }

    public Span<object?> Slots(int index) => cells.AsSpan(index * width + FirstSlot, width - FirstSlot);
}

/// <summary>One object of a node.</summary>
readonly record struct ObjectNode(ObjectsNode Node, int Index)
{
    public object? Source => Node.Source(Index);

    public SelectionPlan Plan => Node.Plan(Index);

    /// <summary>One for each of the plan's resolved fields: the value, a node where it is walked, or a <see cref="FieldFault"/>.</summary>
    public Span<object?> Slots => Node.Slots(Index);

    public List<object> Path() => Node.PathOf(Index);
}
