using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>A field where it is selected.</summary>
/// <param name="Node">The selection.</param>
/// <param name="Parent">The type that it is selected from; null where unknown.</param>
/// <param name="Definition">The field of that type; null where unknown.</param>
sealed record SelectedField(FieldNode Node, NamedType? Parent, OutputField? Definition)
{
    public string Name => Node.Name.Value;

    public IType? Type => Definition?.Type;

    /// <summary>Without arguments and selections there is nothing in it that could differ.</summary>
    public bool IsSimple => Node.Arguments.Count == 0 && Node.SelectionSet is null;
}
