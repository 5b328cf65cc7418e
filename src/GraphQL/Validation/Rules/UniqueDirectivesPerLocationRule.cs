using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Directives Are Unique per Location (specification 5.7.3). A type and its extensions are one location.</summary>
sealed class UniqueDirectivesPerLocationRule : Rule, IEnter<SyntaxNode>
{
    readonly HashSet<string> repeatable = [];
    readonly Dictionary<string, Dictionary<string, DirectiveNode>> byType = [];
    readonly Dictionary<string, DirectiveNode> onSchema = [];

    protected override void Start()
    {
        foreach (var directive in Context.Directives)
            if (directive.IsRepeatable) repeatable.Add(directive.Name);
        foreach (var definition in Context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            if (definition.IsRepeatable) repeatable.Add(definition.Name.Value);
            else repeatable.Remove(definition.Name.Value);
            known.Add(definition.Name.Value);
        }
        foreach (var directive in Context.Directives) known.Add(directive.Name);
    }

    // What is not defined is another rule's to report.
    readonly HashSet<string> known = [];

    public void Enter(SyntaxNode node)
    {
        var directives = DirectivesOf(node);
        if (directives.Count == 0) return;
        var seen = SeenAt(node);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (!known.Contains(name) || repeatable.Contains(name) || seen.TryAdd(name, directive)) continue;
            Report(ValidationErrors.RepeatedDirective(name), seen[name], directive);
        }
    }

    Dictionary<string, DirectiveNode> SeenAt(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode => onSchema,
        TypeDefinitionNode type => byType.TryGetValue(type.Name.Value, out var seen) ? seen : byType[type.Name.Value] = [],
        _ => [],
    };

    static IReadOnlyList<DirectiveNode> DirectivesOf(SyntaxNode node) => node switch
    {
        SelectionNode selection => selection.Directives,
        ExecutableDefinitionNode definition => definition.Directives,
        VariableDefinitionNode variable => variable.Directives,
        SchemaDefinitionNode schema => schema.Directives,
        TypeDefinitionNode type => type.Directives,
        FieldDefinitionNode field => field.Directives,
        InputValueDefinitionNode input => input.Directives,
        EnumValueDefinitionNode value => value.Directives,
        _ => [],
    };
}
