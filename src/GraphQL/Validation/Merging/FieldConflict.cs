using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>Two fields that would have to share a response name, why they cannot, and the selections on either side that show it.</summary>
sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second)
{
    const int LongestText = 1000;
    const int MostNodes = 20;

    public string ShortName => Shorten(ResponseName);

    /// <summary>Conflicts among the fields below two fields as one conflict of the two; null where there are none.</summary>
    public static FieldConflict? Of(string responseName, IReadOnlyList<FieldConflict> below, FieldNode first, FieldNode second)
    {
        if (below.Count == 0) return null;
        var reason = "";
        foreach (var conflict in below)
        {
            reason += (reason.Length == 0 ? "" : " and ") + ValidationErrors.SubfieldConflict(conflict.ShortName, conflict.Reason);
            if (reason.Length > LongestText) break;
        }
        return new FieldConflict(responseName, Shorten(reason), Nodes(first, below, conflict => conflict.First), Nodes(second, below, conflict => conflict.Second));
    }

    // Where there are too many, the deeper ones tell more.
    static List<FieldNode> Nodes(FieldNode field, IReadOnlyList<FieldConflict> below, Func<FieldConflict, IReadOnlyList<FieldNode>> side)
    {
        List<FieldNode> nodes = [field];
        foreach (var conflict in below)
        {
            nodes.AddRange(side(conflict).TakeLast(MostNodes - nodes.Count));
            if (nodes.Count == MostNodes) break;
        }
        return nodes;
    }

    public static string Shorten(string text) => text.Length > LongestText ? $"{text[..LongestText]}..." : text;
}
