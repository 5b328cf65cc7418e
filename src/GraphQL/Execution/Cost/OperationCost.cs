namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>What an operation is estimated to cost before it runs (IBM's cost directives specification).</summary>
/// <param name="FieldCost">The work of its resolvers: the sum of their weights, each as often as it is called.</param>
/// <param name="TypeCost">The size of its answer: how many objects it holds.</param>
readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    public static OperationCost operator +(OperationCost left, OperationCost right) => new(left.FieldCost + right.FieldCost, left.TypeCost + right.TypeCost);

    public static OperationCost operator *(double times, OperationCost cost) => new(times * cost.FieldCost, times * cost.TypeCost);

    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));

    /// <summary>As the response's extensions show it.</summary>
    public Dictionary<string, object?> ToExtension() => new() { ["fieldCost"] = FieldCost, ["typeCost"] = TypeCost };
}
