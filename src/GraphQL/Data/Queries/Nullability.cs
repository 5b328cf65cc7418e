using System.Collections.Concurrent;
using System.Reflection;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>Whether a property's annotation lets it be null. Reading annotations is slow, so what was read is remembered.</summary>
static class Nullability
{
    static readonly ConcurrentDictionary<PropertyInfo, bool> Known = [];

    public static bool Of(PropertyInfo property) =>
        Known.GetOrAdd(property, static property => new NullabilityInfoContext().Create(property).ReadState is not NullabilityState.NotNull);
}
