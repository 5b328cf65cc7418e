using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>Arguments as a text that does not depend on the order of names.</summary>
static class CanonicalText
{
    public static string Of(IReadOnlyList<ArgumentNode> arguments) =>
        arguments.Count == 0 ? "" : SyntaxPrinter.Print(Sort(new ObjectValueNode([.. arguments.Select(ToField)])));

    // Of an argument given twice the last one counts, as it does for the reference implementation; another rule reports it.
    static ObjectFieldNode ToField(ArgumentNode argument) => new() { Name = argument.Name, Value = argument.Value };

    static ValueNode Sort(ValueNode value) => value switch
    {
        ObjectValueNode obj => new ObjectValueNode([.. obj.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal).Select(Sort)]),
        ListValueNode list => new ListValueNode([.. list.Items.Select(Sort)]),
        _ => value,
    };

    static ObjectFieldNode Sort(ObjectFieldNode field) => new() { Name = field.Name, Value = Sort(field.Value) };
}
