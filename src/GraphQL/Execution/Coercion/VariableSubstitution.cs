using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>
/// Puts the values of variables into a list or an object, so that the scalar which takes it reads a constant. A variable without a value leaves its member out, and
/// is null in a list.
/// </summary>
static class VariableSubstitution
{
    public static ValueNode Constant(ValueNode literal, IReadOnlyDictionary<string, object?> variables) => literal switch
    {
        ListValueNode list => new ListValueNode([.. list.Items.Select(item => Constant(item, variables))]) { Location = list.Location },
        ObjectValueNode obj => new ObjectValueNode([.. Members(obj, variables)]) { Location = obj.Location },
        VariableNode variable => Literal(variables.GetValueOrDefault(variable.Name.Value)),
        _ => literal,
    };

    static IEnumerable<ObjectFieldNode> Members(ObjectValueNode obj, IReadOnlyDictionary<string, object?> variables) =>
        from field in obj.Fields
        where !IsMissing(field.Value, variables)
        select new ObjectFieldNode { Name = field.Name, Value = Constant(field.Value, variables) };

    static bool IsMissing(ValueNode value, IReadOnlyDictionary<string, object?> variables) => value is VariableNode variable && !variables.ContainsKey(variable.Name.Value);

    /// <exception cref="GraphQLException">An enum member or an instance of an input object has no literal that every scalar would understand.</exception>
    static ValueNode Literal(object? value) => value switch
    {
        null => new NullValueNode(),
        bool truth => new BooleanValueNode(truth),
        int number => new IntValueNode(number.ToString(CultureInfo.InvariantCulture)),
        double number when double.IsFinite(number) => new FloatValueNode(number.ToString("R", CultureInfo.InvariantCulture)),
        string text => new StringValueNode(text, isBlock: false),
        object?[] items => new ListValueNode([.. items.Select(Literal)]),
        IReadOnlyDictionary<string, object?> members => Object(members),
        JsonElement json => Literal(json),
        _ => throw new GraphQLException("A scalar cannot take this variable's value."),
    };

    static ObjectValueNode Object(IEnumerable<KeyValuePair<string, object?>> members) =>
        new([.. members.Select(member => new ObjectFieldNode { Name = new NameNode(member.Key), Value = Literal(member.Value) })]);

    static ValueNode Literal(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetInt32(out var number) => Literal(number),
        JsonValueKind.Number => Literal((object)json.GetDouble()),
        JsonValueKind.String => Literal(json.GetString()),
        JsonValueKind.True or JsonValueKind.False => Literal(json.GetBoolean()),
        JsonValueKind.Array => new ListValueNode([.. json.EnumerateArray().Select(Literal)]),
        JsonValueKind.Object => Object(json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (object?)member.Value))),
        _ => new NullValueNode(),
    };
}
