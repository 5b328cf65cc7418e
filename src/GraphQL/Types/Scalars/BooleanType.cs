using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>Boolean (specification 3.5.4). Its runtime value is a <see cref="bool"/>.</summary>
sealed class BooleanType : ScalarType
{
    // The two values, boxed once.
    static readonly object True = true;
    static readonly object False = false;

    public BooleanType() : base("Boolean")
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.";
        RuntimeType = typeof(bool);
    }

    public override object? ParseLiteral(ValueNode literal) =>
        literal is BooleanValueNode truth ? truth.Value ? True : False : throw ScalarErrors.Boolean(literal);

    public override object? ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => throw ScalarErrors.Boolean(value),
    };

    public override void Write(object value, ResponseWriter writer)
    {
        if (value is bool truth) writer.WriteBoolean(truth);
        else if (value is not string && Numbers.TryRead(value) is { } number && double.IsFinite(number)) writer.WriteBoolean(number != 0);
        else throw ScalarErrors.Boolean(value);
    }
}
