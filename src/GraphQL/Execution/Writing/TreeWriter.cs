using System.Collections;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Writing;

/// <summary>
/// The second phase: writes the answer from the plan, the objects and what was resolved (CompleteValue, specification 6.4.3, and handling of field errors, 6.4.4).
/// Each method answers whether it wrote a value; false means that null propagates to whoever called it, which cuts the writer back to where it began.
/// </summary>
sealed partial class TreeWriter(OperationRun run, ResponseWriter writer) : IDisposable
{
    readonly ResponsePath path = new();

    public bool WriteObject(ObjectNode node) => WriteObject(node.Plan, node.Source!, node.Slots);

    /// <param name="slots">What was resolved of the object; empty where nothing below it was.</param>
    bool WriteObject(SelectionPlan plan, object source, ReadOnlySpan<object?> slots)
    {
        writer.WriteRaw("{"u8);
        var fields = plan.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            writer.WriteRaw(i == 0 ? field.Prefix.AsSpan(1) : field.Prefix);
            if (!WriteField(field, source, slots)) return false;
        }
        writer.WriteRaw("}"u8);
        return true;
    }

    /// <summary>ExecuteField (specification 6.4): writes the field's value after its name.</summary>
    public bool WriteField(PlanField field, object source, ReadOnlySpan<object?> slots)
    {
        var (position, depth) = (writer.Position, path.Depth);
        path.Enter(field.ResponseName);
        bool isWritten;
        try
        {
            isWritten = field.Slot >= 0 ? WriteResolved(field, slots[field.Slot]) : WritePure(field, source);
        }
        catch (Exception exception)
        {
            path.LeaveTo(depth + 1);
            isWritten = Fail(field, exception, field.Shape, position);
        }
        path.LeaveTo(depth);
        return isWritten;
    }

    bool WritePure(PlanField field, object source)
    {
        if (run.Refused is not null && run.Refused.TryGetValue(field.Definition, out var refusal)) throw new GraphQLException(refusal);
        if (field.WriteLeaf is { } write) return write(source, writer) || WriteNull(field, field.Shape);
        return WriteValue(field, field.Shape, ((PureResolver)field.Resolver).Read(source));
    }

    bool WriteResolved(PlanField field, object? value) => field.IsWalked ? WriteNode(field, field.Shape, value) : WriteValue(field, field.Shape, value);

    /// <summary>Writes a value that has nothing resolved below it.</summary>
    public bool WriteValue(PlanField field, ValueShape shape, object? value)
    {
        if (value is null) return WriteNull(field, shape);
        var (position, depth) = (writer.Position, path.Depth);
        bool isWritten;
        try
        {
            if (value is FieldFault fault) return Fail(field, fault.Exception, shape, position);
            if (shape.Element is not null) isWritten = WriteList(field, shape.Element, value);
            else if (field.Selection is not null) isWritten = WriteObject(field.Selection.PlanFor(value, field), value, []);
            else isWritten = WriteLeaf(shape, value);
        }
        catch (Exception exception)
        {
            path.LeaveTo(depth);
            return Fail(field, exception, shape, position);
        }
        path.LeaveTo(depth);
        return isWritten || Propagate(shape, position);
    }

    bool WriteLeaf(ValueShape shape, object value)
    {
        Leaves.Write(shape.Named!, value, writer);
        return true;
    }

    bool WriteList(PlanField field, ValueShape element, object value)
    {
        if (value is not IEnumerable items || value is string) throw TreeResolver.NotIterable(field);
        BeginList();
        if (!ListWriter.For(value.GetType()).WriteItems(this, field, element, items)) return false;
        writer.WriteRaw("]"u8);
        return true;
    }

    public bool WriteItem(PlanField field, ValueShape element, object? item, int index)
    {
        BeginItem(index);
        return WriteValue(field, element, item);
    }

    void BeginList()
    {
        writer.WriteRaw("["u8);
        path.EnterList();
    }

    void BeginItem(int index)
    {
        if (index > 0) writer.WriteRaw(","u8);
        path.At(index);
    }

    bool WriteNull(PlanField field, ValueShape shape)
    {
        if (shape.IsNonNull)
        {
            if (!run.HasTooManyErrors)
                run.Report(new GraphQLError($"Cannot return null for non-nullable field {field}.") { Code = ErrorCodes.NonNull, Path = path.ToList(), Locations = field.Locations });
            return false;
        }
        writer.WriteNull();
        return true;
    }

    bool Fail(PlanField field, Exception exception, ValueShape shape, int position)
    {
        if (!run.HasTooManyErrors) run.Report(run.ErrorOf(exception, field, path.ToList()));
        return Propagate(shape, position);
    }

    /// <summary>A value that could not be written is null where its type allows it.</summary>
    bool Propagate(ValueShape shape, int position)
    {
        if (shape.IsNonNull) return false;
        writer.CutBackTo(position);
        writer.WriteNull();
        return true;
    }

    public void Dispose() => path.Dispose();
}
