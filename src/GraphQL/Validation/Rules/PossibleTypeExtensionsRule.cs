using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>A type that is extended is defined, and of the same kind (specification 3.4.3).</summary>
sealed class PossibleTypeExtensionsRule : Rule, IEnter<TypeDefinitionNode>
{
    readonly OrderedDictionary<string, TypeDefinitionNode> defined = [];

    protected override void Start()
    {
        foreach (var definition in Context.Document.Definitions)
            if (definition is TypeDefinitionNode { IsExtension: false } type) defined[type.Name.Value] = type;
    }

    public void Enter(TypeDefinitionNode node)
    {
        if (!node.IsExtension) return;
        var name = node.Name.Value;
        if (!defined.TryGetValue(name, out var definition)) Report(ValidationErrors.ExtendsUndefined(name) + Context.DidYouMean(name, defined.Keys), node.Name);
        else if (KindOf(definition) != KindOf(node)) Report(ValidationErrors.ExtendsOtherKind(KindOf(node), name), definition, node);
    }

    static string KindOf(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode => "object",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        InputObjectTypeDefinitionNode => "input object",
        _ => "scalar",
    };
}
