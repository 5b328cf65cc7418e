using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>The document's fragments by name, and which of them spread which.</summary>
sealed class FragmentIndex
{
    readonly Dictionary<string, FragmentDefinitionNode> byName = [];
    readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> spreads = [];
    readonly Dictionary<OperationDefinitionNode, List<FragmentDefinitionNode>> reachable = [];
    int remainingWork;

    public FragmentIndex(ValidationContext context)
    {
        remainingWork = context.Options.MaxFragmentWork;
        foreach (var definition in context.Document.Definitions)
            if (definition is FragmentDefinitionNode fragment) byName[fragment.Name.Value] = fragment;
    }

    public FragmentDefinitionNode? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The spreads anywhere within the selection set, those within fragments not followed.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode set)
    {
        if (spreads.TryGetValue(set, out var known)) return known;
        var found = spreads[set] = [];
        var pending = new Stack<SelectionSetNode>([set]);
        while (pending.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread: found.Add(spread); break;
                    case FieldNode { SelectionSet: { } inner }: pending.Push(inner); break;
                    case InlineFragmentNode inline: pending.Push(inline.SelectionSet); break;
                }
            }
        }
        return found;
    }

    /// <summary>Every fragment that the operation spreads, directly or through others, in the order in which they are met.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachableFrom(OperationDefinitionNode operation)
    {
        if (reachable.TryGetValue(operation, out var known)) return known;
        var found = reachable[operation] = [];
        var seen = new HashSet<string>();
        var pending = new Queue<FragmentSpreadNode>(SpreadsIn(operation.SelectionSet));
        while (pending.TryDequeue(out var spread))
        {
            if (!seen.Add(spread.Name.Value) || Find(spread.Name.Value) is not { } fragment) continue;
            found.Add(fragment);
            var further = SpreadsIn(fragment.SelectionSet);
            Spend(further.Count + 1);
            foreach (var next in further) pending.Enqueue(next);
        }
        return found;
    }

    /// <summary>Counts work that grows with operations times fragments, and ends the validation when there is too much of it.</summary>
    public void Spend(int work)
    {
        remainingWork -= work;
        if (remainingWork < 0) throw new ValidationAbortedException(new GraphQLError(ValidationErrors.Aborted));
    }
}
