using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>The arguments of a field or directive have different names (specification 3.6.1, 3.13).</summary>
sealed class UniqueArgumentDefinitionNamesRule : Rule, IEnter<ComplexTypeDefinitionNode>, IEnter<DirectiveDefinitionNode>
{
    public void Enter(ComplexTypeDefinitionNode node)
    {
        foreach (var field in node.Fields) Check($"{node.Name}.{field.Name}", field.Arguments);
    }

    public void Enter(DirectiveDefinitionNode node) => Check($"@{node.Name}", node.Arguments);

    void Check(string parent, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        foreach (var same in arguments.Select(argument => argument.Name).GroupBy(name => name.Value).Where(group => group.Count() > 1))
            Report(ValidationErrors.DuplicateArgumentDefinition(parent, same.Key), same);
    }
}
