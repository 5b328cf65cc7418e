namespace Helsefellesskap.GraphQL;

/// <summary>A nullable input that tells "not given" from "given as null": the former leaves what is stored, the latter empties it.</summary>
public readonly record struct Optional<T>
{
    public Optional(T? value) => (Value, HasValue) = (value, true);

    /// <summary>What was given, null included; the default where nothing was.</summary>
    public T? Value { get; }

    public bool HasValue { get; }

    /// <summary>The given value, or <paramref name="current"/> where none was given.</summary>
    public T? Or(T? current) => HasValue ? Value : current;

    public static implicit operator Optional<T>(T? value) => new(value);
}
