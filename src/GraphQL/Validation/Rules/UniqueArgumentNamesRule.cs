using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Argument Uniqueness (specification 5.4.2).</summary>
sealed class UniqueArgumentNamesRule : Rule, IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node) => Check(node.Arguments);

    public void Enter(DirectiveNode node) => Check(node.Arguments);

    void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2) return;
        foreach (var same in arguments.Select(argument => argument.Name).GroupBy(name => name.Value).Where(group => group.Count() > 1))
            Report(ValidationErrors.DuplicateArgument(same.Key), same);
    }
}
