using System.Buffers.Text;
using System.Text;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Files;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>The current row's cells, read as what their columns hold. What cannot be read is recorded where it stands and answered as missing.</summary>
internal sealed class RowCells(TableReader table, IReadOnlyList<string> columns, int[] places, ImportRun run)
{
    /// <summary>Long enough for any key or name of a ward, short enough that no story fits in.</summary>
    const int LongestText = 100;

    int errorsBefore;
    byte[] latestUnitCell = [];
    byte[] latestUnit = [];

    public int Number => table.RowNumber;

    /// <summary>Whether nothing has been found wrong with the row so far.</summary>
    public bool IsSound => run.Errors.Count == errorsBefore;

    ReadOnlySpan<byte> this[int column] => table[places[column]];

    /// <summary>
    /// Goes on to the row that the table stands on. One with more or fewer cells than the header is no row: something is cut off, or a delimiter stands
    /// inside a text.
    /// </summary>
    public bool Begin()
    {
        errorsBefore = run.Errors.Count;
        if (table.CellCount == places.Length) return true;
        Fault(null, FaultCodes.CellCount);
        return false;
    }

    public void Fault(int? column, string code) => run.Errors.Add(Number, column is { } c ? columns[c] : null, code);

    public void Warn(int? column, string code) => run.Warnings.Add(Number, column is { } c ? columns[c] : null, code);

    /// <summary>The name of a ward. Files hold few and repeat them, so that each is looked into once.</summary>
    public byte[] Unit(int column)
    {
        var cell = this[column];
        if (cell.SequenceEqual(latestUnitCell) && latestUnitCell.Length > 0) return latestUnit;
        var unit = Text(column);
        if (unit.IsEmpty) return [];
        latestUnitCell = cell.ToArray();
        return latestUnit = unit.ToArray();
    }

    /// <summary>A text that must be there, as UTF-8; valid until the next text is read.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var cell = this[column];
        if (cell.IsEmpty) Fault(column, FaultCodes.Required);
        else if (cell.Length > LongestText) Fault(column, FaultCodes.TooLong);
        else if (!run.Texts.TryRead(cell, out var utf8)) Fault(column, FaultCodes.InvalidText);
        else if (IdentityNumbers.Find(utf8) is not null) Fault(column, FaultCodes.IdentityNumber);
        else return utf8;
        return [];
    }

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(int column) => this[column].IsEmpty ? null : Encoding.UTF8.GetString(Text(column));

    public bool IsEmpty(int column) => this[column].IsEmpty;

    /// <summary>A number with a point or a comma before its decimals and nothing between its thousands; may be negative.</summary>
    public double? Quantity(int column, bool required)
    {
        Span<byte> number = stackalloc byte[40];
        var cell = this[column];
        if (cell.IsEmpty && !required) return null;
        if (cell.IsEmpty) Fault(column, FaultCodes.Required);
        else if (cell.TryCopyTo(number))
        {
            number = number[..cell.Length];
            number.Replace((byte)',', (byte)'.');
            if (Utf8Parser.TryParse(number, out double value, out var read) && read == number.Length && double.IsFinite(value)) return value;
            Fault(column, FaultCodes.InvalidNumber);
        }
        else Fault(column, FaultCodes.InvalidNumber);
        return null;
    }

    /// <summary>A month: 2024-03, or its first day as spreadsheets make of it.</summary>
    public Month? Month(int column)
    {
        Span<char> text = stackalloc char[7];
        var cell = this[column];
        if (cell.IsEmpty) Fault(column, FaultCodes.Required);
        else if (Encoding.UTF8.TryGetChars(cell, text, out var length) && Kernel.Month.TryParse(text[..length], out var month)) return month;
        else if (cell.Length != text.Length && run.Dates.TryReadDate(cell, out var day) && OsloTime.DateOf(day) is { Day: 1 } first) return Kernel.Month.Of(first);
        else Fault(column, FaultCodes.InvalidMonth);
        return null;
    }

    /// <summary>An organisation that the sender delivers for, as UTF-8.</summary>
    public byte[] Organisation(int column, MunicipalityTable municipalities)
    {
        var cell = this[column];
        if (cell.IsEmpty) Fault(column, FaultCodes.Required);
        else if (municipalities.InScope(cell) is { } code) return code;
        else Fault(column, municipalities.IsKnown(cell) ? FaultCodes.OutsideScope : FaultCodes.UnknownOrganisation);
        return [];
    }

    /// <summary>The place of the cell's text among those that are allowed.</summary>
    public short? Choice(int column, byte[][] allowed, bool required)
    {
        var cell = this[column];
        for (short i = 0; i < allowed.Length; i++)
        {
            if (cell.SequenceEqual(allowed[i])) return i;
        }
        if (!cell.IsEmpty) Fault(column, FaultCodes.InvalidValue);
        else if (required) Fault(column, FaultCodes.Required);
        return null;
    }

    /// <summary>A day, counted from 2000-01-01.</summary>
    public int? Day(int column, bool required)
    {
        var cell = this[column];
        if (cell.IsEmpty && !required) return null;
        if (cell.IsEmpty) Fault(column, FaultCodes.Required);
        else if (run.Dates.TryReadDate(cell, out var day)) return day;
        else Fault(column, FaultCodes.InvalidDate);
        return null;
    }

    public Moment? Moment(int column, bool required)
    {
        var cell = this[column];
        if (cell.IsEmpty && !required) return null;
        if (cell.IsEmpty) Fault(column, FaultCodes.Required);
        else if (!run.Dates.TryReadTime(cell, out var day, out var second)) Fault(column, FaultCodes.InvalidTime);
        else
        {
            var kind = OsloTime.ToUtc(day, second, out var utc);
            if (kind is LocalTimeKind.Twice) Warn(column, FaultCodes.RepeatedTime);
            if (kind is not LocalTimeKind.Skipped) return new Moment(day, utc);
            Fault(column, FaultCodes.SkippedTime);
        }
        return null;
    }
}
