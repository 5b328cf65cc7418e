using Helsefellesskap.GraphQL.Data.Projections;
using Helsefellesskap.GraphQL.Data.Queries;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>Makes a field whose method returns a list answer page by page.</summary>
static class PagedField
{
    public static void Configure(MethodField field, UsePagingAttribute paging)
    {
        var isConnection = field.Result.Is(typeof(Connection<>));
        if ((isConnection ? field.Result.Argument() : field.Result.Element()) is not { } entry)
        {
            field.Context.Faults.Add($"{field.Place} has [UsePaging], but returns neither a list nor a Connection.");
            return;
        }
        ((IPagedField)Activator.CreateInstance(typeof(PagedField<>).MakeGenericType(entry.Type))!).Configure(field, paging, entry, isConnection);
    }
}

interface IPagedField
{
    void Configure(MethodField field, UsePagingAttribute paging, ClrType entry, bool isConnection);
}

sealed class PagedField<T> : IPagedField
{
    public void Configure(MethodField field, UsePagingAttribute paging, ClrType entry, bool isConnection)
    {
        if (new TypeReader(field.Context).Output(entry, field.Method, field.Place) is not { } node) return;
        var connection = new ConnectionTypes(field.Context).For<T>(field.Name, node, paging.IncludeTotalCount);
        field.Type = field.Result.IsNullable ? connection : new NonNullType(connection);
        PagingParameter.AddTo(field);
        if (!field.Method.IsDefined(typeof(ListSizeAttribute), inherit: false)) field.Directives.Add(paging.ListSize);
        var uniqueKey = UniqueKey.Of(typeof(T), paging.Key);
        if (!isConnection && uniqueKey.Count == 0)
            field.Context.Faults.Add($"{field.Place} is paged, but {typeof(T).Name} has no unique key: mark it with [Key], or name it in [UsePaging(Key = ...)].");
        var projection = field.Method.IsDefined(typeof(UseProjectionAttribute), inherit: false) && !isConnection ? new Projection<T>(field) : null;
        field.Use(next => context => AnswerAsync(context, next, paging.Bounds, new KeysetPager<T>(uniqueKey, field.Place), projection));
    }

    static async ValueTask<object?> AnswerAsync(
        IResolverContext context, Func<IResolverContext, ValueTask<object?>> next, PagingBounds bounds, KeysetPager<T> pager, Projection<T>? projection)
    {
        // Bounds are checked before anything is read.
        var page = PagingParameter.Read(context, bounds);
        var result = await next(context);
        if (result is null) return null;
        var connection = result as Connection<T> ?? await ReadAsync(context, QueryableResult.Of<T>(result), page, pager, projection);
        if (context.IsSelected("totalCount")) await connection.CountAsync(context.RequestAborted);
        return connection;
    }

    static ValueTask<Connection<T>> ReadAsync(
        IResolverContext context, IQueryable<T> query, PagingArguments page, KeysetPager<T> pager, Projection<T>? projection)
    {
        var isPageSelected = context.IsSelected("nodes") || context.IsSelected("edges") || context.IsSelected("pageInfo");
        if (!isPageSelected) return ValueTask.FromResult(pager.CountOnly(query));
        var withCursors = context.IsSelected("edges.cursor") || context.IsSelected("pageInfo.startCursor") || context.IsSelected("pageInfo.endCursor");
        return pager.ReadAsync(query, page, projection?.For(context, ["nodes", "edges.node"]), withCursors, context.RequestAborted);
    }
}
