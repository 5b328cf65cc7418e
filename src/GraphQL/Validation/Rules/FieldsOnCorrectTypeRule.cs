using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Field Selections (specification 5.3.1): a field that is selected exists on the type.</summary>
sealed class FieldsOnCorrectTypeRule : Rule, IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Types.Parent is not { } type || Context.Types.Field is not null) return;
        Report(ValidationErrors.UnknownField(node.Name.Value, type) + Suggestion(type, node.Name.Value), node);
    }

    string Suggestion(NamedType type, string field)
    {
        if (Context.Options.HideSuggestions) return "";
        var types = Suggestions.DidYouMean(TypesWith(type, field), "to use an inline fragment on");
        return types.Length > 0 || type is not ComplexType complex ? types : Context.DidYouMean(field, complex.Fields.Keys);
    }

    /// <summary>The types of which the value may be that have such a field: the most general and most common first.</summary>
    List<string> TypesWith(NamedType type, string field)
    {
        if (!type.IsAbstractType()) return [];
        var counts = new Dictionary<ComplexType, int>();
        foreach (var possible in Context.Schema.PossibleTypes(type).Where(possible => possible.Fields.ContainsKey(field)))
        {
            counts[possible] = 1;
            foreach (var implemented in possible.Interfaces.Where(implemented => implemented.Fields.ContainsKey(field)))
                counts[implemented] = counts.GetValueOrDefault(implemented) + 1;
        }
        var found = counts.Keys.ToList();
        found.Sort((a, b) => Compare(a, b, counts));
        return [.. found.Select(candidate => candidate.Name)];
    }

    static int Compare(ComplexType a, ComplexType b, Dictionary<ComplexType, int> counts)
    {
        if (counts[a] != counts[b]) return counts[b].CompareTo(counts[a]);
        if (a is InterfaceType general && b.Interfaces.Contains(general)) return -1;
        if (b is InterfaceType other && a.Interfaces.Contains(other)) return 1;
        return NaturalOrder.Instance.Compare(a.Name, b.Name);
    }
}
