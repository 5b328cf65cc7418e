using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Validation.Merging;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Field Selection Merging (specification 5.3.2): selections with the same response name answer with the same value.</summary>
sealed class OverlappingFieldsCanBeMergedRule : Rule, IEnter<SelectionSetNode>
{
    bool passes;
    FieldConflicts? conflicts;

    protected override void Start() => passes = new QuickMergeCheck(Context).Passes();

    public void Enter(SelectionSetNode node)
    {
        // An inline fragment's selections belong to the set around it.
        if (passes || Context.Ancestors[^1] is InlineFragmentNode || node.Selections is [FieldNode or FragmentSpreadNode]) return;
        conflicts ??= new FieldConflicts(Context);
        conflicts.Within(Context.Types.Parent, node, conflict =>
            Report(ValidationErrors.FieldConflict(conflict.ShortName, conflict.Reason), conflict.First.Concat(conflict.Second)));
    }
}
