using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Members of unions (specification 3.8).</summary>
static class UnionRules
{
    public static void Check(UnionType union, SchemaFaults faults)
    {
        var references = union.SyntaxNodes.OfType<UnionTypeDefinitionNode>().SelectMany(node => node.Types).ToArray();
        NamedType[] members = references.Length == 0 ? [.. union.Types] : [.. references.Select(member => faults.Schema.Types[member.Name.Value])];
        if (members.Length == 0) faults.Report($"Union type {union} must define one or more member types.", union.SyntaxNodes);
        var seen = new HashSet<NamedType>();
        foreach (var member in members)
        {
            var nodes = references.Where(reference => reference.Name.Value == member.Name);
            if (!seen.Add(member)) faults.Report($"Union type {union} can only include type {member} once.", nodes);
            else if (member is not ObjectType) faults.Report($"Union type {union} can only include Object types, it cannot include {member}.", nodes);
        }
    }
}
