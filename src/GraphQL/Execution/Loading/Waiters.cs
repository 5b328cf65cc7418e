using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>
/// The fields that wait for one key of a loader and for nothing else, which is most of them. They are chained to each other and told directly: a continuation of
/// the task would allocate for each field and, where a key has several, send all but one of them through the queue.
/// </summary>
sealed class Waiters
{
    ResolverContext? first;
    ResolverContext? last;

    public void Add(ResolverContext waiter)
    {
        if (last is null) first = waiter;
        else last.Next = waiter;
        last = waiter;
    }

    public void Tell()
    {
        while (first is { } waiter)
        {
            first = waiter.Next;
            if (first is null) last = null;
            waiter.End();
        }
    }
}
