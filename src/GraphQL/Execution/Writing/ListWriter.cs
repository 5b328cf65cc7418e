using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Writing;

/// <summary>
/// Walks a list as the .NET type that it is. Items that are value types share one box, whose content is replaced item by item: nothing keeps an
/// item once it is written.
/// </summary>
abstract class ListWriter
{
    static readonly ConcurrentDictionary<Type, ListWriter> Known = new();

    public static ListWriter For(Type listType) => Known.GetOrAdd(listType, Make);

    public abstract bool WriteItems(TreeWriter tree, PlanField field, ValueShape element, IEnumerable list);

    static ListWriter Make(Type listType)
    {
        var item = listType.GetInterfaces().Prepend(listType)
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0] ?? typeof(object);
        var writer = !item.IsValueType || Nullable.GetUnderlyingType(item) is not null ? typeof(ReferenceListWriter) : typeof(ValueListWriter<>).MakeGenericType(item);
        return (ListWriter)Activator.CreateInstance(writer)!;
    }
}

/// <summary>Items that are objects already, or nullable values, which are boxed one by one.</summary>
sealed class ReferenceListWriter : ListWriter
{
    public override bool WriteItems(TreeWriter tree, PlanField field, ValueShape element, IEnumerable list)
    {
        var index = 0;
        if (list is IReadOnlyList<object?> items)
        {
            for (; index < items.Count; index++)
                if (!tree.WriteItem(field, element, items[index], index)) return false;
            return true;
        }
        foreach (var item in list)
            if (!tree.WriteItem(field, element, item, index++)) return false;
        return true;
    }
}

sealed class ValueListWriter<T> : ListWriter where T : struct
{
    public override bool WriteItems(TreeWriter tree, PlanField field, ValueShape element, IEnumerable list)
    {
        object box = default(T);
        if (list is T[] or List<T>)
        {
            var items = list is T[] array ? array : CollectionsMarshal.AsSpan((List<T>)list);
            for (var i = 0; i < items.Length; i++)
            {
                Unsafe.Unbox<T>(box) = items[i];
                if (!tree.WriteItem(field, element, box, i)) return false;
            }
            return true;
        }
        var index = 0;
        foreach (var item in (IEnumerable<T>)list)
        {
            Unsafe.Unbox<T>(box) = item;
            if (!tree.WriteItem(field, element, box, index++)) return false;
        }
        return true;
    }
}
