namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Names that were perhaps meant.</summary>
static class Suggestions
{
    const int Most = 5;

    public static string DidYouMean(IReadOnlyList<string> names, string what = "")
    {
        if (names.Count == 0) return "";
        var quoted = names.Take(Most).Select(name => $"\"{name}\"").ToArray();
        var list = quoted.Length switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return $" Did you mean {(what.Length > 0 ? what + " " : "")}{list}?";
    }

    /// <summary>The names that take few edits to get to from what was written, the likeliest first.</summary>
    public static IReadOnlyList<string> Similar(string written, IEnumerable<string> names)
    {
        var threshold = (int)(written.Length * 0.4) + 1;
        var distances = new Dictionary<string, int>();
        foreach (var name in names)
            if (LexicalDistance.Between(written, name, threshold) is { } distance) distances[name] = distance;
        return [.. distances.OrderBy(candidate => candidate.Value).ThenBy(candidate => candidate.Key, NaturalOrder.Instance).Select(candidate => candidate.Key)];
    }
}
