namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>A table of a Markdown page: rows of cells by column name.</summary>
sealed class MarkdownTable(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
{
    public IReadOnlyList<string> Columns { get; } = columns;

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; } = rows;

    /// <summary>The table whose first column has this name.</summary>
    public static MarkdownTable Read(string page, string firstColumn)
    {
        var lines = page.Split('\n').Select(line => line.Trim()).SkipWhile(line => !IsRow(line) || Cells(line)[0] != firstColumn).TakeWhile(IsRow).ToList();
        if (lines.Count < 3) throw new FormatException($"The page has no table that begins with the column '{firstColumn}'.");
        var columns = Cells(lines[0]);
        return new MarkdownTable(columns, [.. lines.Skip(2).Select(line => RowOf(columns, Cells(line)))]);
    }

    static bool IsRow(string line) => line.StartsWith('|');

    static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    static Dictionary<string, string> RowOf(string[] columns, string[] cells)
    {
        if (cells.Length != columns.Length) throw new FormatException($"The row '{cells[0]}' has {cells.Length} cells under {columns.Length} columns.");
        return columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
