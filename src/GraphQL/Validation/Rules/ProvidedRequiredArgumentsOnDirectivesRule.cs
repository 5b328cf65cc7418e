using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Required Arguments (specification 5.4.3), of directives.</summary>
sealed class ProvidedRequiredArgumentsOnDirectivesRule : Rule, ILeave<DirectiveNode>
{
    readonly Dictionary<string, (string Name, object Type)[]> required = [];

    protected override void Start()
    {
        foreach (var directive in Context.Directives)
            required[directive.Name] = [.. directive.Arguments.Values.Where(argument => argument.IsRequired).Select(argument => (argument.Name, (object)argument.Type))];
        foreach (var directive in Context.Document.Definitions.OfType<DirectiveDefinitionNode>())
            required[directive.Name.Value] = [.. directive.Arguments
                .Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                .Select(argument => (argument.Name.Value, (object)argument.Type))];
    }

    public void Leave(DirectiveNode node)
    {
        foreach (var (name, type) in required.GetValueOrDefault(node.Name.Value, []))
            if (node.Arguments.All(given => given.Name.Value != name)) Report(ValidationErrors.MissingDirectiveArgument(node.Name.Value, name, type), node);
    }
}
