using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Directives Are Defined and Directives Are in Valid Locations (specification 5.7.1 and 5.7.2).</summary>
sealed class KnownDirectivesRule : Rule, IEnter<DirectiveNode>
{
    readonly Dictionary<string, IReadOnlyList<string>> locations = [];

    protected override void Start()
    {
        foreach (var directive in Context.Directives) locations[directive.Name] = directive.Locations;
        foreach (var definition in Context.Document.Definitions)
            if (definition is DirectiveDefinitionNode directive) locations[directive.Name.Value] = [.. directive.Locations.Select(name => name.Value)];
    }

    public void Enter(DirectiveNode node)
    {
        if (!locations.TryGetValue(node.Name.Value, out var allowed)) Report(ValidationErrors.UnknownDirective(node.Name.Value), node);
        else if (Location() is { } here && !allowed.Contains(here)) Report(ValidationErrors.MisplacedDirective(node.Name.Value, here), node);
    }

    string? Location() => Context.Ancestors[^1] switch
    {
        OperationDefinitionNode operation => operation.Operation switch
        {
            OperationKind.Query => DirectiveLocations.Query,
            OperationKind.Mutation => DirectiveLocations.Mutation,
            OperationKind.Subscription => DirectiveLocations.Subscription,
        },
        FieldNode => DirectiveLocations.Field,
        FragmentSpreadNode => DirectiveLocations.FragmentSpread,
        InlineFragmentNode => DirectiveLocations.InlineFragment,
        FragmentDefinitionNode => DirectiveLocations.FragmentDefinition,
        VariableDefinitionNode => DirectiveLocations.VariableDefinition,
        SchemaDefinitionNode => DirectiveLocations.Schema,
        ScalarTypeDefinitionNode => DirectiveLocations.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocations.Object,
        FieldDefinitionNode => DirectiveLocations.FieldDefinition,
        InterfaceTypeDefinitionNode => DirectiveLocations.Interface,
        UnionTypeDefinitionNode => DirectiveLocations.Union,
        EnumTypeDefinitionNode => DirectiveLocations.Enum,
        EnumValueDefinitionNode => DirectiveLocations.EnumValue,
        InputObjectTypeDefinitionNode => DirectiveLocations.InputObject,
        InputValueDefinitionNode => Context.Ancestors[^2] is InputObjectTypeDefinitionNode
            ? DirectiveLocations.InputFieldDefinition
            : DirectiveLocations.ArgumentDefinition,
        _ => null,
    };
}
