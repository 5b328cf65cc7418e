using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>CoerceArgumentValues (specification 6.4.1). What does not fit raises a <see cref="GraphQLException"/> that becomes the field's error.</summary>
static class ArgumentCoercion
{
    public static ArgumentValues Coerce(OutputField field, FieldNode node, IReadOnlyDictionary<string, object?> variables)
    {
        var values = new object?[field.Arguments.Count];
        var given = new bool[field.Arguments.Count];
        var index = 0;
        foreach (var argument in field.Arguments.Values)
        {
            var value = CoerceOne(argument, node, variables, out given[index]);
            values[index++] = ReferenceEquals(value, Absent.Value) ? null : InputObjects.Converted(argument, value);
        }
        return new ArgumentValues(values, given);
    }

    static object? CoerceOne(InputField argument, FieldNode field, IReadOnlyDictionary<string, object?> variables, out bool isGiven)
    {
        var node = Find(field.Arguments, argument.Name);
        isGiven = false;
        if (node is null)
        {
            if (argument.IsRequired) throw Fault($"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.", field.Location);
            return InputObjects.Default(argument);
        }
        if (node.Value is VariableNode variable && !variables.ContainsKey(variable.Name.Value))
        {
            if (!argument.IsRequired) return InputObjects.Default(argument);
            throw Fault(
                $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was provided the variable \"${variable.Name.Value}\" which was not provided a runtime value.",
                node.Value.Location);
        }
        isGiven = true;
        var isNull = node.Value is NullValueNode || (node.Value is VariableNode given && variables[given.Name.Value] is null);
        if (isNull && argument.Type is NonNullType) throw Fault($"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null.", node.Value.Location);
        ItemBudget.Check(node.Value, variables);
        if (LiteralCoercion.TryCoerce(node.Value, argument.Type, variables, out var value)) return value;
        throw Fault($"Argument \"{argument.Name}\" has invalid value {SyntaxPrinter.Print(node.Value)}.", node.Value.Location);
    }

    static ArgumentNode? Find(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
            if (argument.Name.Value == name) return argument;
        return null;
    }

    static GraphQLException Fault(string message, Location location) => new(new GraphQLError(message) { Locations = [location] });
}
