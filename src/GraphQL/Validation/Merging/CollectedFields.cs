using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>The fields of one selection set by response name, those of its inline fragments among them, and the names of the fragments that it spreads.</summary>
sealed class CollectedFields
{
    readonly Schema schema;
    readonly HashSet<string> spread = [];

    public CollectedFields(Schema schema, NamedType? parent, SelectionSetNode set)
    {
        this.schema = schema;
        Add(parent, set);
    }

    public OrderedDictionary<string, List<SelectedField>> ByName { get; } = [];

    public List<string> Fragments { get; } = [];

    /// <summary>Fragments that these fields have been compared with, and whether only as fields that exclude each other.</summary>
    public Dictionary<string, bool> ComparedFragments { get; } = [];

    void Add(NamedType? parent, SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!ByName.TryGetValue(field.ResponseName, out var same)) ByName.Add(field.ResponseName, same = []);
                    same.Add(new SelectedField(field, parent, (parent as ComplexType)?.Fields.GetValueOrDefault(field.Name.Value)));
                    break;
                case FragmentSpreadNode fragment:
                    if (spread.Add(fragment.Name.Value)) Fragments.Add(fragment.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Add(inline.TypeCondition is { } condition ? schema.TypeFrom(condition) as NamedType : parent, inline.SelectionSet);
                    break;
            }
        }
    }
}
