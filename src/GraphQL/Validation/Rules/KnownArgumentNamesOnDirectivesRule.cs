using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Argument Names (specification 5.4.1), of directives.</summary>
sealed class KnownArgumentNamesOnDirectivesRule : Rule, IEnter<DirectiveNode>
{
    readonly Dictionary<string, IReadOnlyList<string>> arguments = [];

    protected override void Start()
    {
        foreach (var directive in Context.Directives) arguments[directive.Name] = directive.Arguments.Keys;
        foreach (var definition in Context.Document.Definitions)
            if (definition is DirectiveDefinitionNode directive) arguments[directive.Name.Value] = [.. directive.Arguments.Select(argument => argument.Name.Value)];
    }

    public void Enter(DirectiveNode node)
    {
        if (!arguments.TryGetValue(node.Name.Value, out var known)) return;
        foreach (var argument in node.Arguments)
        {
            var name = argument.Name.Value;
            if (!known.Contains(name)) Report(ValidationErrors.UnknownDirectiveArgument(name, node.Name.Value) + Context.DidYouMean(name, known), argument);
        }
    }
}
