using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.Kernel.Inputs;

/// <summary>Says which argument of a document holds an identity number as a literal, escapes resolved: "createCase.input.title".</summary>
static class DocumentPlaces
{
    /// <summary>Null where none does, as when it stands in a comment, or where the document cannot be read.</summary>
    public static (string Place, IdentityNumberKind Kind)? Find(ReadOnlySpan<byte> document)
    {
        try
        {
            return Utf8GraphQLParser.Parse(document).Definitions.OfType<ExecutableDefinitionNode>().SelectMany(Values)
                .Select(value => (value.Place, Kind: KindOf(value.Value))).Where(value => value.Kind is not null)
                .Select(value => ((string, IdentityNumberKind)?)(value.Place, value.Kind!.Value)).FirstOrDefault();
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    static IdentityNumberKind? KindOf(ValueNode value) => value switch
    {
        StringValueNode text => IdentityNumbers.Find(text.Value),
        IntValueNode number => IdentityNumbers.Find(number.Value),
        _ => null,
    };

    static IEnumerable<(string Place, ValueNode Value)> Values(ExecutableDefinitionNode definition) =>
    [
        .. definition.VariableDefinitions.Where(variable => variable.DefaultValue is not null).SelectMany(variable => Values($"${variable.Variable.Name.Value}", variable.DefaultValue!)),
        .. Values(definition.Directives),
        .. Values(definition.SelectionSet),
    ];

    static IEnumerable<(string Place, ValueNode Value)> Values(SelectionSetNode? selections) => selections?.Selections.SelectMany(selection =>
        Values(selection.Directives).Concat(selection switch
        {
            FieldNode field => field.Arguments.SelectMany(argument => Values($"{field.Name.Value}.{argument.Name.Value}", argument.Value)).Concat(Values(field.SelectionSet)),
            InlineFragmentNode fragment => Values(fragment.SelectionSet),
            _ => [],
        })) ?? [];

    static IEnumerable<(string Place, ValueNode Value)> Values(IReadOnlyList<DirectiveNode> directives) =>
        directives.SelectMany(directive => directive.Arguments.SelectMany(argument => Values($"@{directive.Name.Value}.{argument.Name.Value}", argument.Value)));

    static IEnumerable<(string Place, ValueNode Value)> Values(string place, ValueNode value) => value switch
    {
        ListValueNode list => list.Items.SelectMany((item, i) => Values($"{place}.{i}", item)),
        ObjectValueNode fields => fields.Fields.SelectMany(field => Values($"{place}.{field.Name.Value}", field.Value)),
        _ => [(place, value)],
    };
}
