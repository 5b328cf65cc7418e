namespace Helsefellesskap.GraphQL.Types;

/// <summary>"Did you mean ...?" as the reference implementation offers it: names within a small edit distance, the nearest first, five at most.</summary>
static class Suggestions
{
    const int Most = 5;

    /// <summary>Empty where nothing is near; else it starts with a blank, to be appended to a sentence.</summary>
    public static string For(string given, IEnumerable<string> known) => Sentence("", Near(given, known));

    public static string ForEnumValue(string given, EnumType type) => Sentence("the enum value ", Near(given, type.Values.Keys));

    /// <summary>The sentence for suggestions that are already sorted.</summary>
    public static string Sentence(string what, IReadOnlyList<string> names)
    {
        var quoted = names.Take(Most).Select(name => $"\"{name}\"").ToList();
        return quoted.Count switch
        {
            0 => "",
            1 => $" Did you mean {what}{quoted[0]}?",
            2 => $" Did you mean {what}{quoted[0]} or {quoted[1]}?",
            _ => $" Did you mean {what}{string.Join(", ", quoted[..^1])}, or {quoted[^1]}?",
        };
    }

    /// <summary>Names within two fifths of the given name's length, sorted by distance and then by name.</summary>
    public static IReadOnlyList<string> Near(string given, IEnumerable<string> known)
    {
        var threshold = (int)(given.Length * 0.4) + 1;
        return [.. known.Select(name => (name, distance: Distance(given, name, threshold))).Where(near => near.distance <= threshold)
            .OrderBy(near => near.distance).ThenBy(near => near.name, StringComparer.Ordinal).Select(near => near.name)];
    }

    /// <summary>Damerau-Levenshtein distance; another case of the same letters counts one.</summary>
    static int Distance(string given, string name, int threshold)
    {
        if (given == name) return 0;
        var (a, b) = (given.ToLowerInvariant(), name.ToLowerInvariant());
        if (a == b) return 1;
        if (Math.Abs(a.Length - b.Length) > threshold) return int.MaxValue;
        int[][] rows = [new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]];
        for (var j = 0; j <= b.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (above, row, twoAbove) = (rows[(i - 1) % 3], rows[i % 3], rows[(i + 1) % 3]);
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cell = Math.Min(cell, twoAbove[j - 2] + 1);
                smallest = Math.Min(smallest, row[j] = cell);
            }
            if (smallest > threshold) return int.MaxValue;
        }
        return rows[a.Length % 3][b.Length];
    }
}
