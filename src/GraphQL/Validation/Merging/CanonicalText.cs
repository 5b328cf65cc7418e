using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>Values as text that does not depend on the order in which the members of objects are written.</summary>
static class CanonicalText
{
    public static string Of(ValueNode value) => SyntaxPrinter.Print(Sort(value));

    static ValueNode Sort(ValueNode value) => value switch
    {
        ObjectValueNode obj => new ObjectValueNode([.. obj.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal).Select(Sort)]),
        ListValueNode list => new ListValueNode([.. list.Items.Select(Sort)]),
        _ => value,
    };

    static ObjectFieldNode Sort(ObjectFieldNode field) => new() { Name = field.Name, Value = Sort(field.Value) };
}
