using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>
/// Coerced variables by name. An operation has few as a rule, and a table of hashes would be the largest thing that a small request allocates: up to eight are
/// looked for one by one.
/// </summary>
sealed class VariableValues(int capacity) : IReadOnlyDictionary<string, object?>
{
    const int Few = 8;

    readonly KeyValuePair<string, object?>[] few = capacity <= Few ? new KeyValuePair<string, object?>[capacity] : [];
    readonly Dictionary<string, object?>? many = capacity > Few ? new(capacity) : null;
    int count;

    public int Count => many?.Count ?? count;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public IEnumerable<string> Keys => this.Select(variable => variable.Key);

    public IEnumerable<object?> Values => this.Select(variable => variable.Value);

    /// <summary>Names are distinct: validation has seen to it.</summary>
    public void Add(string name, object? value)
    {
        if (many is not null) many[name] = value;
        else few[count++] = new(name, value);
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        if (many is not null) return many.TryGetValue(key, out value);
        foreach (var (name, known) in few.AsSpan(0, count))
        {
            if (name != key) continue;
            value = known;
            return true;
        }
        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => (many ?? few.Take(count)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
