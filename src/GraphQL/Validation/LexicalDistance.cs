namespace Helsefellesskap.GraphQL.Validation;

/// <summary>
/// The number of edits between two names: insertions, deletions, substitutions and swaps of neighbours (Damerau-Levenshtein), where a difference in case alone
/// counts as one.
/// </summary>
static class LexicalDistance
{
    /// <summary>The distance, or null where it is beyond the threshold.</summary>
    public static int? Between(string written, string name, int threshold)
    {
        if (written == name) return 0;
        if (Math.Abs(written.Length - name.Length) > threshold) return null;
        var (longer, shorter) = (name.ToLowerInvariant(), written.ToLowerInvariant());
        if (longer == shorter) return 1;
        if (longer.Length < shorter.Length) (longer, shorter) = (shorter, longer);
        int[][] rows = [new int[shorter.Length + 1], new int[shorter.Length + 1], new int[shorter.Length + 1]];
        for (var j = 0; j <= shorter.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= longer.Length; i++)
        {
            if (FillRow(rows, i, longer, shorter) > threshold) return null;
        }
        var distance = rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }

    /// <summary>Fills one row of the table, of which three are kept, and returns its smallest cell: the distance cannot become less.</summary>
    static int FillRow(int[][] rows, int i, string longer, string shorter)
    {
        var (above, row) = (rows[(i - 1) % 3], rows[i % 3]);
        var smallest = row[0] = i;
        for (var j = 1; j <= shorter.Length; j++)
        {
            var cost = longer[i - 1] == shorter[j - 1] ? 0 : 1;
            row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
            if (i > 1 && j > 1 && longer[i - 1] == shorter[j - 2] && longer[i - 2] == shorter[j - 1])
                row[j] = Math.Min(row[j], rows[(i - 2) % 3][j - 2] + 1);
            smallest = Math.Min(smallest, row[j]);
        }
        return smallest;
    }
}
