using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>The arguments of one field in the order of its definition, as the .NET types that it declares; null where none was given.</summary>
/// <param name="Values">Null stands for "not given" too.</param>
/// <param name="Given">Whether the client gave the argument itself.</param>
sealed record ArgumentValues(object?[] Values, bool[] Given)
{
    public static ArgumentValues None { get; } = new([], []);

    public T Of<T>(PlanField field, string name) =>
        Values[field.ArgumentIndex(name)] is { } value ? (T)(value is T ? value : InputConversion.To(typeof(T))(value)!) : default!;
}
