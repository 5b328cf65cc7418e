using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>
/// Bounds how many items one literal has through the variables in it. Each use of a list makes a list of its own, so that a short document could make thousands of
/// copies of a long variable.
/// </summary>
static class ItemBudget
{
    const int MostItems = 100_000;

    /// <exception cref="GraphQLException">The lists are longer together than they may be (HC0047).</exception>
    public static void Check(ValueNode literal, IReadOnlyDictionary<string, object?> variables)
    {
        // A variable alone is as long as it was sent.
        if (literal is not (ListValueNode or ObjectValueNode) || variables.Count == 0) return;
        var remaining = MostItems;
        Spend(literal, variables, ref remaining);
        if (remaining < 0) throw new GraphQLException(new GraphQLError($"A value has more than {MostItems} items through its variables.") { Code = ErrorCodes.CostExceeded, Locations = [literal.Location] });
    }

    static void Spend(ValueNode literal, IReadOnlyDictionary<string, object?> variables, ref int remaining)
    {
        switch (literal)
        {
            case ListValueNode list:
                foreach (var item in list.Items) Spend(item, variables, ref remaining);
                break;
            case ObjectValueNode obj:
                foreach (var field in obj.Fields) Spend(field.Value, variables, ref remaining);
                break;
            case VariableNode variable when variables.TryGetValue(variable.Name.Value, out var value):
                Spend(value, ref remaining);
                break;
        }
    }

    static void Spend(object? value, ref int remaining)
    {
        if (value is not object?[] items || remaining < 0) return;
        remaining -= items.Length;
        foreach (var item in items) Spend(item, ref remaining);
    }
}
