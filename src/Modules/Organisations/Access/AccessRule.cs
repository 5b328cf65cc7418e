namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>A row of the matrix's second table: which words of a column allow what the rule stands for.</summary>
sealed record AccessRule(string Name, string Column, IReadOnlySet<string> Everywhere, IReadOnlySet<string> Own, IReadOnlySet<string> Waiting)
{
    public bool Knows(string word) => Everywhere.Contains(word) || Own.Contains(word) || Waiting.Contains(word);

    public static AccessRule Of(IReadOnlyDictionary<string, string> row) =>
        new(row["rule"], row["column"], Words(row["everywhere"]), Words(row["own"]), Words(row["waiting"]));

    static HashSet<string> Words(string cell) => [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
