using System.Text;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Files;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>Finds a kind's columns in the first row, in whatever order they stand.</summary>
internal static class Header
{
    const int LongestName = 60;

    /// <summary>The place of each column in the file; records a fault for each that is missing, unknown or there twice.</summary>
    public static int[] Read(TableReader table, IReadOnlyList<string> columns, FaultList errors)
    {
        var names = Enumerable.Range(0, table.CellCount).Select(place => Encoding.UTF8.GetString(table[place])).ToList();
        var known = names.Count(name => columns.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (known == 0)
        {
            errors.Add(table.RowNumber, null, FaultCodes.NoHeader);
            return [];
        }
        foreach (var name in names.Where(name => !columns.Contains(name, StringComparer.OrdinalIgnoreCase)))
            errors.Add(table.RowNumber, Speakable(name), FaultCodes.UnknownColumn);
        return [.. columns.Select(column => Find(column, names, table.RowNumber, errors))];
    }

    static int Find(string column, List<string> names, int row, FaultList errors)
    {
        var place = names.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
        if (place < 0) errors.Add(row, column, FaultCodes.MissingColumn);
        else if (names.FindLastIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase)) != place) errors.Add(row, column, FaultCodes.ColumnTwice);
        return place;
    }

    /// <summary>A name that nobody knows is repeated only where it cannot be somebody's: letters and underscores, no digits, no blanks.</summary>
    static string? Speakable(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsLetter(c) || c == '_') && IdentityNumbers.Find(name.AsSpan()) is null ? name : null;
}
