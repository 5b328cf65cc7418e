using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Writing;

/// <summary>Writes what the resolving phase has made nodes of.</summary>
sealed partial class TreeWriter
{
    bool WriteNode(PlanField field, ValueShape shape, object? value)
    {
        if (value is ObjectsNode { IsList: false } one) return WriteObject(field, shape, new ObjectNode(one, 0));
        var (position, depth) = (writer.Position, path.Depth);
        var isWritten = value switch
        {
            null => WriteNull(field, shape),
            ObjectsNode list => WriteObjects(field, shape.Element!, list),
            NestedListNode list => WriteLists(field, shape.Element!, list),
            FieldFault fault => Fail(field, fault.Exception, shape, position),
            _ => throw new InvalidOperationException($"{field} was not walked."),
        };
        path.LeaveTo(depth);
        return isWritten || Propagate(shape, position);
    }

    bool WriteObject(PlanField field, ValueShape shape, ObjectNode node)
    {
        var (position, depth) = (writer.Position, path.Depth);
        var isWritten = node.Source switch
        {
            null => WriteNull(field, shape),
            FieldFault fault => Fail(field, fault.Exception, shape, position),
            _ => WriteObject(node),
        };
        path.LeaveTo(depth);
        return isWritten || Propagate(shape, position);
    }

    bool WriteObjects(PlanField field, ValueShape element, ObjectsNode list)
    {
        BeginList();
        for (var i = 0; i < list.Count; i++)
        {
            BeginItem(i);
            if (!WriteObject(field, element, new ObjectNode(list, i))) return false;
        }
        writer.WriteRaw("]"u8);
        return true;
    }

    bool WriteLists(PlanField field, ValueShape element, NestedListNode list)
    {
        BeginList();
        for (var i = 0; i < list.Items.Length; i++)
        {
            BeginItem(i);
            if (!WriteNode(field, element, list.Items[i])) return false;
        }
        writer.WriteRaw("]"u8);
        return true;
    }
}
