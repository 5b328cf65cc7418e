using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>Makes the types of a paged field: <c>ThingsConnection { pageInfo edges nodes totalCount }</c>, <c>ThingsEdge</c> and <c>PageInfo</c>.</summary>
sealed class ConnectionTypes(BindingContext context)
{
    public ObjectType For<T>(string fieldName, IType node, bool withTotalCount)
    {
        var name = Names.Pascal(fieldName);
        return Once<Connection<T>>($"{name}Connection", "A page of a list.", type =>
        {
            var edge = Edge<T>($"{name}Edge", node);
            AddField<Connection<T>>(type, "pageInfo", new NonNullType(PageInfo()), connection => connection.PageInfo, "What lies beyond the page.");
            AddField<Connection<T>>(type, "edges", new ListType(new NonNullType(edge)), connection => connection.Edges, "The page's entries with their cursors.");
            AddField<Connection<T>>(type, "nodes", new ListType(node), connection => connection.Nodes, "The page's entries.");
            if (withTotalCount)
                AddField<Connection<T>>(type, "totalCount", NonNull("Int"), connection => connection.TotalCount, "How many entries the whole list has.");
        });
    }

    ObjectType Edge<T>(string name, IType node) => Once<Edge<T>>(name, "An entry of a page.", type =>
    {
        AddField<Edge<T>>(type, "cursor", NonNull("String"), edge => edge.Cursor, "The entry's place; a page can start after it or end before it.");
        AddField<Edge<T>>(type, "node", node, edge => edge.Node, "The entry itself.");
    });

    ObjectType PageInfo() => Once<PageInfo>("PageInfo", "What lies beyond a page.", type =>
    {
        AddField<PageInfo>(type, "hasNextPage", NonNull("Boolean"), info => info.HasNextPage, "Whether entries follow.");
        AddField<PageInfo>(type, "hasPreviousPage", NonNull("Boolean"), info => info.HasPreviousPage, "Whether entries precede.");
        AddField<PageInfo>(type, "startCursor", context.Types.Find("String")!, info => info.StartCursor, "The place of the first entry; null on an empty page.");
        AddField<PageInfo>(type, "endCursor", context.Types.Find("String")!, info => info.EndCursor, "The place of the last entry; null on an empty page.");
    });

    NonNullType NonNull(string scalar) => new(context.Types.Find(scalar)!);

    ObjectType Once<T>(string name, string description, Action<ObjectType> fill) =>
        context.Types.Find(name) is ObjectType known && known.RuntimeType == typeof(T)
            ? known
            : context.Types.Add(new ObjectType(name) { Description = description }, typeof(T), fill);

    static void AddField<T>(ObjectType type, string name, IType fieldType, Func<T, object?> read, string description) =>
        type.Fields[name] = new OutputField(name, fieldType) { Description = description, Resolver = new PureResolver(source => read((T)source)) };
}
