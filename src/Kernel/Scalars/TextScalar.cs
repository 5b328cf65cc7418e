using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.Kernel.Scalars;

/// <summary>A scalar that clients read and write as a string of one form.</summary>
public abstract class TextScalar<T>(string name, string form) : ScalarType<T>(name) where T : struct, ISpanFormattable
{
    /// <summary>The longest text that the form allows.</summary>
    protected const int MaxLength = 40;

    public sealed override object? ParseLiteral(ValueNode literal) => literal is StringValueNode text ? Parse(text.Value) : throw NotOfThisForm();

    public sealed override object? ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String ? Parse(value.GetString()!) : throw NotOfThisForm();

    public sealed override void Write(T value, ResponseWriter writer)
    {
        Span<char> text = stackalloc char[MaxLength];
        TryFormat(value, text, out var length);
        writer.WriteString(text[..length]);
    }

    protected abstract bool TryParse(string text, out T value);

    protected abstract bool TryFormat(T value, Span<char> text, out int length);

    T Parse(string text) => text.Length <= MaxLength && TryParse(text, out var value) ? value : throw NotOfThisForm();

    // What the client wrote is not repeated: it may be personal data in the wrong place.
    GraphQLException NotOfThisForm() => new($"{Name} is written as {form}.");
}
