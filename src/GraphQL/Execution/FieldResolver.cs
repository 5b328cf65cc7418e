namespace Helsefellesskap.GraphQL.Execution;

/// <summary>
/// How a field gets its value. A <see cref="PureResolver"/> reads what its source already holds: it neither waits nor changes anything, so that
/// the engine may run it while it writes the answer. An <see cref="AsyncResolver"/> may do anything.
/// </summary>
public abstract class FieldResolver;

/// <summary>A value that its source object holds, computed synchronously and without effects.</summary>
public sealed class PureResolver(Func<object, object?> read) : FieldResolver
{
    public Func<object, object?> Read { get; } = read;

    /// <summary>Writes a leaf without boxing it; null where the value has to be read and completed in general.</summary>
    public LeafWriter? WriteLeaf { get; init; }
}

/// <summary>Reads a leaf from its source and writes it; false, with nothing written, where there is no value.</summary>
public delegate bool LeafWriter(object source, ResponseWriter writer);

/// <summary>A value that may need arguments, services and time.</summary>
public sealed class AsyncResolver(Func<IResolverContext, ValueTask<object?>> resolve) : FieldResolver
{
    public Func<IResolverContext, ValueTask<object?>> Resolve { get; } = resolve;

    /// <summary>What it answers may look at the context later on. Not so where the engine calls a method that has never seen it.</summary>
    internal bool KeepsContext { get; init; } = true;
}

/// <summary>A method that returns a task: the engine looks at the task itself, which saves a state machine for each call.</summary>
abstract class TaskResolver : FieldResolver
{
    public abstract Task Start(IResolverContext context);

    /// <summary>The result of a task that is done; throws what the task ended with.</summary>
    public abstract object? ResultOf(Task done);
}

sealed class TaskResolver<T>(Func<IResolverContext, Task<T>> start) : TaskResolver
{
    public override Task Start(IResolverContext context) => start(context);

    public override object? ResultOf(Task done) => ((Task<T>)done).GetAwaiter().GetResult();
}

/// <summary>The source stream of a subscription's field (CreateSourceEventStream, specification 6.2.3.1); each event is the field's value.</summary>
public sealed class SubscriptionResolver(Func<IResolverContext, ValueTask<object?>> subscribe, Func<object, IAsyncEnumerable<object?>> events) : FieldResolver
{
    public Func<IResolverContext, ValueTask<object?>> Subscribe { get; } = subscribe;

    /// <summary>Turns what <see cref="Subscribe"/> answered into its events.</summary>
    public Func<object, IAsyncEnumerable<object?>> Events { get; } = events;
}
