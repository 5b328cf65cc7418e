using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>The values of an enum and its extensions have different names (specification 3.9).</summary>
sealed class UniqueEnumValueNamesRule : Rule, IEnter<EnumTypeDefinitionNode>
{
    readonly Dictionary<string, UniqueNames> byType = [];

    public void Enter(EnumTypeDefinitionNode node)
    {
        var type = node.Name.Value;
        if (!byType.TryGetValue(type, out var names)) byType.Add(type, names = new());
        foreach (var value in node.Values)
            if (names.Earlier(value.Name) is { } earlier) Report(ValidationErrors.DuplicateEnumValue(type, value.Name.Value), earlier, value.Name);
    }
}
