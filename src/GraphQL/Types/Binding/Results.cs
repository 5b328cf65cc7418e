using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Brings whatever a resolver method returns into the one form that the engine awaits.</summary>
static class Results
{
    public static Expression Compile(MethodCallExpression call, Type returnType)
    {
        if (returnType == typeof(void)) return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        if (returnType == typeof(Task)) return Expression.Call(typeof(Results), nameof(FromTask), null, call);
        if (returnType == typeof(ValueTask)) return Expression.Call(typeof(Results), nameof(FromValueTask), null, call);
        if (returnType.IsGenericType && returnType.GetGenericTypeDefinition() == typeof(Task<>))
            return Expression.Call(typeof(Results), nameof(FromTaskOf), returnType.GetGenericArguments(), call);
        if (returnType.IsGenericType && returnType.GetGenericTypeDefinition() == typeof(ValueTask<>))
            return Expression.Call(typeof(Results), nameof(FromValueTaskOf), returnType.GetGenericArguments(), call);
        return Expression.New(typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, Expression.Convert(call, typeof(object)));
    }

    static ValueTask<object?> FromTask(Task task) => FromValueTask(new ValueTask(task));

    static async ValueTask<object?> FromValueTask(ValueTask task)
    {
        await task;
        return null;
    }

    // A loader often answers at once; then there is nothing to await.
    static ValueTask<object?> FromTaskOf<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Awaited(task);
        static async ValueTask<object?> Awaited(Task<T> task) => await task;
    }

    static ValueTask<object?> FromValueTaskOf<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Awaited(task);
        static async ValueTask<object?> Awaited(ValueTask<T> task) => await task;
    }

    /// <summary>A result that reads its items only when it is walked.</summary>
    public static bool IsLazy(ClrType type) => type.Is(typeof(IQueryable<>)) || type.Is(typeof(IOrderedQueryable<>)) || type.Is(typeof(IEnumerable<>)) || type.Is(typeof(IAsyncEnumerable<>));

    /// <summary>Reads a lazy result into a list while the resolver's services still live.</summary>
    public static Func<Func<IResolverContext, ValueTask<object?>>, Func<IResolverContext, ValueTask<object?>>> Materialized(Type element) =>
        Generic<Func<Func<IResolverContext, ValueTask<object?>>, Func<IResolverContext, ValueTask<object?>>>>(nameof(Materialize), element);

    static Func<IResolverContext, ValueTask<object?>> Materialize<T>(Func<IResolverContext, ValueTask<object?>> next) => context =>
    {
        var pending = next(context);
        if (!pending.IsCompletedSuccessfully) return Read<T>(pending, context.RequestAborted);
        var result = pending.Result;
        return result is IReadOnlyCollection<T> or not (IEnumerable<T> or IAsyncEnumerable<T>) ? new(result) : Read<T>(new(result), context.RequestAborted);
    };

    static async ValueTask<object?> Read<T>(ValueTask<object?> pending, CancellationToken cancellationToken)
    {
        var result = await pending;
        if (result is not IAsyncEnumerable<T> items) return result is IEnumerable<T> and not IReadOnlyCollection<T> ? ((IEnumerable<T>)result).ToList() : result;
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken)) list.Add(item);
        return list;
    }

    /// <summary>The events of a subscription, each as an object.</summary>
    public static Func<object, IAsyncEnumerable<object?>> Events(Type element) => Generic<Func<object, IAsyncEnumerable<object?>>>(nameof(AsObjects), element);

    static T Generic<T>(string method, Type argument) where T : Delegate =>
        typeof(Results).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(argument).CreateDelegate<T>();

    static IAsyncEnumerable<object?> AsObjects<T>(object events)
    {
        return Read((IAsyncEnumerable<T>)events);

        // A method without a parameter for it is told through its stream that nobody listens any more.
        static async IAsyncEnumerable<object?> Read(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var item in events.WithCancellation(cancellationToken)) yield return item;
        }
    }
}
