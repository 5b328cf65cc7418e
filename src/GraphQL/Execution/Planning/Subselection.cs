using System.Collections.Concurrent;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>The plans for the values of a composite field: one for an object type, one for each possible type of an abstract type.</summary>
sealed class Subselection(NamedType type, IReadOnlyList<SelectionPlan> plans)
{
    // Which plan serves a .NET type, unless types decide value by value.
    readonly ConcurrentDictionary<Type, SelectionPlan?>? byRuntimeType = type is ObjectType || plans.Any(plan => plan.Type.IsTypeOf is not null) ? null : new();

    public IReadOnlyList<SelectionPlan> Plans { get; } = plans;

    /// <summary>The plan of all values where their type is no abstract one.</summary>
    public SelectionPlan? Only { get; } = type is ObjectType ? plans[0] : null;

    /// <summary>How many fields of a value are resolved before anything is written, at most.</summary>
    public int MostSlots { get; } = plans.Select(plan => plan.Resolved.Length).DefaultIfEmpty().Max();

    /// <summary>ResolveAbstractType (specification 6.4.3). A value that is of no possible type raises a <see cref="GraphQLException"/>.</summary>
    public SelectionPlan PlanFor(object value, PlanField field)
    {
        if (Only is not null) return Only;
        return (byRuntimeType is null ? Find(value) : byRuntimeType.GetOrAdd(value.GetType(), (_, value) => Find(value), value)) ?? throw new GraphQLException(
            $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{field}\". "
            + $"Either the \"{type.Name}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.");
    }

    SelectionPlan? Find(object value)
    {
        var runtimeType = value.GetType();
        return Plans.FirstOrDefault(plan => plan.Type.IsTypeOf?.Invoke(value) == true)
            ?? Plans.FirstOrDefault(plan => plan.Type.RuntimeType == runtimeType)
            ?? Plans.Where(plan => plan.Type.RuntimeType?.IsAssignableFrom(runtimeType) == true).OrderBy(plan => Distance(runtimeType, plan.Type.RuntimeType!)).FirstOrDefault();
    }

    static int Distance(Type? type, Type ancestor)
    {
        var steps = 0;
        for (; type is not null && type != ancestor; type = type.BaseType) steps++;
        return steps;
    }
}
