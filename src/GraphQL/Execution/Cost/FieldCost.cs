using System.Globalization;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>What is known of a field's cost before any request: its weight by <c>@cost</c> or by what kind of resolver it has, and its list's length.</summary>
sealed record FieldCost(double Weight, ListSize? ListSize, bool IsList, double ObjectWeight)
{
    /// <summary>A resolver that may read from a database.</summary>
    const double ResolverWeight = 10;

    /// <summary>An object that its parent holds already.</summary>
    const double ObjectFieldWeight = 1;

    public static FieldCost Of(OutputField field) => field.Cost ??= Read(field);

    static FieldCost Read(OutputField field)
    {
        var isObject = field.Type.NamedType().IsCompositeType();
        return new FieldCost(
            WeightIn(field.Directives) ?? (field.Resolver is not (null or PureResolver) ? ResolverWeight : isObject ? ObjectFieldWeight : 0),
            ListSizeOf(field),
            field.Type.NullableType() is ListType,
            isObject ? WeightIn(field.Type.NamedType().Directives) ?? 1 : 0);
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
