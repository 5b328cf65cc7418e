using System.Globalization;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>
/// What is known of a field's cost before any request: its weight by <c>@cost</c>, its list's length, and the arguments that add to it: those with a weight of
/// their own, and those that give input objects, whose fields may weigh.
/// </summary>
sealed record FieldCost(double Weight, ListSize? ListSize, bool IsList, double ObjectWeight, IReadOnlyList<InputField> Arguments)
{
    /// <summary>An object that its parent holds already.</summary>
    const double ObjectFieldWeight = 1;

    public static FieldCost Of(OutputField field) => field.Cost ??= Read(field);

    static FieldCost Read(OutputField field)
    {
        var isObject = field.Type.NamedType().IsCompositeType();
        return new FieldCost(
            WeightIn(field.Directives) ?? (isObject ? ObjectFieldWeight : 0),
            ListSizeOf(field),
            field.Type.NullableType() is ListType,
            isObject ? WeightIn(field.Type.NamedType().Directives) ?? 1 : 0,
            [.. field.Arguments.Values.Where(argument => WeightOf(argument) != 0 || argument.Type.NamedType() is InputObjectType)]);
    }

    /// <summary>What giving the argument or input field adds, apart from what its value does.</summary>
    public static double WeightOf(InputField input) => input.Weight ??= WeightIn(input.Directives) ?? 0;

    /// <summary>What the arguments add that a request gives.</summary>
    public double OfArguments(PlanField field, IReadOnlyDictionary<string, object?> variables)
    {
        var sum = 0.0;
        foreach (var argument in Arguments)
            if (field.Argument(argument.Name) is { } given) sum += WeightOf(argument) + InputCost.Of(given, argument.Type, variables);
        return sum;
    }

    static double? WeightIn(IReadOnlyList<DirectiveNode> directives) =>
        Argument(Find(directives, "cost"), "weight") is StringValueNode weight ? double.Parse(weight.Value, CultureInfo.InvariantCulture) : null;

    static ListSize? ListSizeOf(OutputField field) => Find(field.Directives, "listSize") is not { } directive ? null : new ListSize
    {
        AssumedSize = Int(directive, "assumedSize"),
        SlicingArguments = Strings(directive, "slicingArguments"),
        SlicingArgumentDefaultValue = Int(directive, "slicingArgumentDefaultValue"),
        SizedFields = Strings(directive, "sizedFields"),
        RequireOneSlicingArgument = Argument(directive, "requireOneSlicingArgument") is BooleanValueNode { Value: true },
    };

    static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name) => directives.FirstOrDefault(directive => directive.Name.Value == name);

    static ValueNode? Argument(DirectiveNode? directive, string name) => directive?.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    static int? Int(DirectiveNode directive, string name) =>
        Argument(directive, name) is IntValueNode value ? int.Parse(value.Value, CultureInfo.InvariantCulture) : null;

    static IReadOnlyList<string> Strings(DirectiveNode directive, string name) =>
        Argument(directive, name) is ListValueNode list ? [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)] : [];
}
