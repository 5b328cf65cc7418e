using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Modules.Organisations.Access;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>A field that is guarded by rules, with the fields that lead to it from a root.</summary>
sealed record EntryPoint(IReadOnlyList<(ObjectType Type, OutputField Field)> Path)
{
    public string Name => $"{Path[^1].Type.Name}.{Path[^1].Field.Name}";

    /// <summary>The fields' names from the root: "indicators/series".</summary>
    public string Way => string.Join('/', Path.Select(step => step.Field.Name));

    public OutputField Field => Path[^1].Field;

    /// <summary>"query", "mutation" or "subscription".</summary>
    public string Operation => Path[0].Type.Name.ToLowerInvariant();

    /// <summary>The policies on the way; null stands for "any signed-in account".</summary>
    public IEnumerable<string?> Rules => Path.SelectMany(step => step.Field.Authorization?.Rules ?? []).Select(rule => rule.Policy);

    /// <summary>Every field of the schema that needs a rule, each by the shortest way.</summary>
    public static IReadOnlyList<EntryPoint> FindAll(Schema schema)
    {
        var found = new List<EntryPoint>();
        var seen = new HashSet<ObjectType>();
        var waiting = new Queue<EntryPoint>();
        foreach (var root in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>()) Visit(root, []);
        while (waiting.TryDequeue(out var next))
        {
            // The ways through what a mutation made are left to mutations' own tests: what they reach is reached by queries too.
            if (next.Operation == "mutation") continue;
            foreach (var type in schema.PossibleTypes(next.Field.Type.NamedType()).Where(type => seen.Add(type))) Visit(type, next.Path);
        }
        return found;

        void Visit(ObjectType type, IReadOnlyList<(ObjectType, OutputField)> way)
        {
            foreach (var field in type.Fields.Values)
            {
                var entry = new EntryPoint([.. way, (type, field)]);
                if (FieldAuthorizer.NeedsRule(type, field)) found.Add(entry);
                waiting.Enqueue(entry);
            }
        }
    }
}
