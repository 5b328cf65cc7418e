using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>Bounds how deep an operation's fields nest, through fragments too. Each fragment is measured once.</summary>
sealed class OperationDepth
{
    readonly int maxDepth;
    readonly Dictionary<string, FragmentDefinitionNode> fragments = [];
    readonly Dictionary<string, int> known = [];

    OperationDepth(DocumentNode document, int maxDepth)
    {
        this.maxDepth = maxDepth;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>()) fragments.TryAdd(fragment.Name.Value, fragment);
    }

    /// <exception cref="GraphQLException">An operation of the document is too deep (HC0086).</exception>
    public static void Check(DocumentNode document, int maxDepth)
    {
        var depth = new OperationDepth(document, maxDepth);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (depth.Of(operation.SelectionSet) > maxDepth) throw depth.TooDeep();
        }
    }

    int Of(SelectionSetNode? selectionSet)
    {
        if (selectionSet is null) return 0;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw TooDeep();
        var deepest = 0;
        foreach (var selection in selectionSet.Selections)
        {
            deepest = Math.Max(deepest, selection switch
            {
                FieldNode field => 1 + Of(field.SelectionSet),
                InlineFragmentNode inline => Of(inline.SelectionSet),
                FragmentSpreadNode spread => Of(spread),
                _ => 0,
            });
        }
        return deepest;
    }

    int Of(FragmentSpreadNode spread)
    {
        if (known.TryGetValue(spread.Name.Value, out var depth)) return depth;
        // A circle, which validation refuses, is met while it is measured.
        known[spread.Name.Value] = 0;
        return known[spread.Name.Value] = fragments.TryGetValue(spread.Name.Value, out var fragment) ? Of(fragment.SelectionSet) : 0;
    }

    GraphQLException TooDeep() => new($"The operation is nested more than {maxDepth} fields deep.", ErrorCodes.DepthExceeded);
}
