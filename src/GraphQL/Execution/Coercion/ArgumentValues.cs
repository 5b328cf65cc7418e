using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Execution.Resolving;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>The arguments of one field in the order of its definition, as the .NET types that it declares; null where none was given.</summary>
/// <param name="Values">Null stands for "not given" too.</param>
/// <param name="Given">Whether the client gave the argument itself.</param>
sealed record ArgumentValues(object?[] Values, bool[] Given)
{
    public static ArgumentValues None { get; } = new([], []);

    /// <summary>Why the field cannot be resolved, on whichever object; null where it can.</summary>
    public FieldFault? Fault { get; init; }

    public T Of<T>(PlanField field, string name) =>
        Values[field.ArgumentIndex(name)] is { } value ? (T)(value is T ? value : InputConversion.To(typeof(T))(value)!) : default!;
}
