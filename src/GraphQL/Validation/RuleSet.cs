using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Rules in the order in which they report. Which rule hears of which kind of node is worked out once, so that a walk asks only those.</summary>
sealed class RuleSet(params Func<Rule>[] rules)
{
    readonly Rule[] samples = [.. rules.Select(make => make())];
    // There are fewer kinds of nodes than this.
    readonly Listeners?[] byKind = new Listeners?[128];

    public Rule[] Instances() => [.. rules.Select(make => make())];

    /// <summary>The positions of the rules that hear of nodes of the kind.</summary>
    public Listeners For<TNode>() where TNode : SyntaxNode
    {
        var kind = Kind<TNode>.Number;
        // Two threads may both work it out; what they find is the same.
        return byKind[kind] ??= new Listeners(Positions<IEnter<TNode>>(), Positions<ILeave<TNode>>());
    }

    int[] Positions<TListener>() => [.. Enumerable.Range(0, samples.Length).Where(position => samples[position] is TListener)];

    public sealed record Listeners(int[] Entering, int[] Leaving);

    static class Kinds
    {
        public static int Count;
    }

    static class Kind<TNode>
    {
        public static readonly int Number = Interlocked.Increment(ref Kinds.Count);
    }
}
