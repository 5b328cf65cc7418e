using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Introspection;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Fragment Spread Type Existence (specification 5.5.1.2), and the same for every other mention of a type.</summary>
sealed class KnownTypeNamesRule : Rule, IEnter<NamedTypeNode>
{
    static readonly string[] Standard = [.. BuiltInScalars.All.Select(type => type.Name), .. IntrospectionTypes.All.Select(type => type.Name)];

    readonly OrderedDictionary<string, bool> defined = [];

    protected override void Start()
    {
        foreach (var definition in Context.Document.Definitions)
            if (definition is TypeDefinitionNode { IsExtension: false } type) defined[type.Name.Value] = true;
    }

    public void Enter(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (Context.HasType(name) || defined.ContainsKey(name)) return;
        var isTypeSystem = Context.Ancestors[1] is TypeSystemDefinitionNode;
        if (isTypeSystem && Standard.Contains(name)) return;
        var known = Context.TypeNames.Concat(defined.Keys);
        Report(ValidationErrors.UnknownType(name) + Context.DidYouMean(name, isTypeSystem ? Standard.Concat(known) : known), node);
    }
}
