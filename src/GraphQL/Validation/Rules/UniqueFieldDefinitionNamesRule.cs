using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>The fields of a type and its extensions have different names (specification 3.6, 3.7, 3.10).</summary>
sealed class UniqueFieldDefinitionNamesRule : Rule, IEnter<ComplexTypeDefinitionNode>, IEnter<InputObjectTypeDefinitionNode>
{
    readonly Dictionary<string, UniqueNames> byType = [];

    public void Enter(ComplexTypeDefinitionNode node) => Check(node.Name.Value, node.Fields.Select(field => field.Name));

    public void Enter(InputObjectTypeDefinitionNode node) => Check(node.Name.Value, node.Fields.Select(field => field.Name));

    void Check(string type, IEnumerable<NameNode> fields)
    {
        if (!byType.TryGetValue(type, out var names)) byType.Add(type, names = new());
        foreach (var field in fields)
            if (names.Earlier(field) is { } earlier) Report(ValidationErrors.DuplicateFieldDefinition(type, field.Value), earlier, field);
    }
}
