using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>
/// A scalar (specification 3.5): how a literal or a JSON value becomes a runtime value, and how a runtime value is written.
/// A value that does not fit raises a <see cref="GraphQLException"/> in the reference implementation's words.
/// </summary>
public abstract class ScalarType(string name) : NamedType(name)
{
    public Uri? SpecifiedBy { get; protected internal set; }

    /// <summary>Input coercion of a constant literal.</summary>
    public abstract object? ParseLiteral(ValueNode literal);

    /// <summary>Input coercion of a value from the variables' JSON.</summary>
    public abstract object? ParseValue(JsonElement value);

    /// <summary>Result coercion: writes one JSON value.</summary>
    public abstract void Write(object value, ResponseWriter writer);
}
