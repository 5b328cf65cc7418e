using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>
/// A scalar whose runtime values all are <typeparamref name="T"/>. Fields of that .NET type are written through <see cref="Write(T, ResponseWriter)"/>
/// without boxing; prefer it to the base class for value types.
/// </summary>
public abstract class ScalarType<T>(string name) : ScalarType(name) where T : notnull
{
    public abstract void Write(T value, ResponseWriter writer);

    public sealed override void Write(object value, ResponseWriter writer) => Write(
        value is T typed ? typed : throw new GraphQLException($"{Name} cannot represent a value of .NET type {value.GetType().Name}."), writer);
}
