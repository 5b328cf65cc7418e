using System.Globalization;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>The directives <c>@cost</c> and <c>@listSize</c>: their definitions, and their application to a field.</summary>
static class CostDirectives
{
    public static DirectiveType CostType { get; } = Define(
        "cost",
        "What one use costs, counted before a request is executed.",
        ["ARGUMENT_DEFINITION", "ENUM", "FIELD_DEFINITION", "INPUT_FIELD_DEFINITION", "OBJECT", "SCALAR"],
        ("weight", new NonNullType(BuiltInScalars.String), "A number as text."));

    public static DirectiveType ListSizeType { get; } = Define(
        "listSize",
        "How long a list is taken to be when cost is counted.",
        ["FIELD_DEFINITION"],
        ("assumedSize", BuiltInScalars.Int, "The length where no slicing argument says it."),
        ("slicingArguments", new ListType(new NonNullType(BuiltInScalars.String)), "Arguments that say how long the list may be."),
        ("slicingArgumentDefaultValue", BuiltInScalars.Int, "The length where none of them is given."),
        ("sizedFields", new ListType(new NonNullType(BuiltInScalars.String)), "Fields of the field's type that are the list."),
        ("requireOneSlicingArgument", new NonNullType(BuiltInScalars.Boolean), "Whether exactly one of the arguments must be given."));

    public static DirectiveNode Cost(double weight) => Apply("cost", ("weight", Text(weight.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The weight of what has none of its own; nothing where the options give none.</summary>
    public static IReadOnlyList<DirectiveNode> Default(double? weight) => weight is { } given ? [Cost(given)] : [];

    /// <summary>A size of 0 and an empty list are left out, and what says nothing without slicing arguments.</summary>
    public static DirectiveNode ListSize(int assumed, string[] slicingArguments, int slicingDefault, string[] sizedFields, bool requireOneSlicingArgument) => Apply(
        "listSize",
        ("assumedSize", Size(assumed)),
        ("slicingArguments", Texts(slicingArguments)),
        ("slicingArgumentDefaultValue", Size(slicingDefault)),
        ("sizedFields", Texts(sizedFields)),
        ("requireOneSlicingArgument", slicingArguments.Length == 0 ? null : new BooleanValueNode(requireOneSlicingArgument)));

    static IntValueNode? Size(int size) => size == 0 ? null : new IntValueNode(size.ToString(CultureInfo.InvariantCulture));

    static StringValueNode Text(string text) => new(text, isBlock: false);

    static ListValueNode? Texts(string[] texts) => texts.Length == 0 ? null : new ListValueNode([.. texts.Select(Text)]);

    static DirectiveNode Apply(string name, params (string Name, ValueNode? Value)[] arguments) => new()
    {
        Name = new NameNode(name),
        Arguments = [.. arguments.Where(given => given.Value is not null).Select(given => new ArgumentNode { Name = new NameNode(given.Name), Value = given.Value! })],
    };

    static DirectiveType Define(string name, string description, string[] locations, params (string Name, IType Type, string Description)[] arguments)
    {
        var directive = new DirectiveType(name) { Description = description, Locations = locations };
        foreach (var (argument, type, meaning) in arguments) directive.Arguments[argument] = new InputField(argument, type) { Description = meaning };
        if (directive.Arguments.TryGetValue("requireOneSlicingArgument", out var required)) required.DefaultValue = new BooleanValueNode(true);
        return directive;
    }
}
