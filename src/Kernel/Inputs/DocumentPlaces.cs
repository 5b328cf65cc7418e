using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.Kernel.Inputs;

/// <summary>Says which argument of a document holds an identity number as a literal: "createCase.input.title".</summary>
static class DocumentPlaces
{
    /// <summary>Null where none does, as when it stands in a comment, or where the document cannot be read.</summary>
    public static string? Find(ReadOnlySpan<byte> document)
    {
        try
        {
            return Utf8GraphQLParser.Parse(document).Definitions.OfType<ExecutableDefinitionNode>().Select(definition => In(definition.SelectionSet)).FirstOrDefault(Found);
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    static bool Found(string? place) => place is not null;

    static string? In(SelectionSetNode? selections) => selections?.Selections.Select(In).FirstOrDefault(Found);

    static string? In(SelectionNode selection) => selection switch
    {
        FieldNode field => field.Arguments.Select(argument => In(argument.Value, $"{field.Name.Value}.{argument.Name.Value}")).FirstOrDefault(Found) ?? In(field.SelectionSet),
        InlineFragmentNode fragment => In(fragment.SelectionSet),
        _ => null,
    };

    static string? In(ValueNode value, string place) => value switch
    {
        StringValueNode text => IdentityNumbers.Find(text.Value) is null ? null : place,
        IntValueNode number => IdentityNumbers.Find(number.Value) is null ? null : place,
        ListValueNode list => list.Items.Select((item, i) => In(item, $"{place}.{i}")).FirstOrDefault(Found),
        ObjectValueNode fields => fields.Fields.Select(field => In(field.Value, $"{place}.{field.Name.Value}")).FirstOrDefault(Found),
        _ => null,
    };
}
