using System.Globalization;

namespace Helsefellesskap.Kernel;

/// <summary>A calendar month, written "2024-03". Months are ordered and can be counted from each other.</summary>
public readonly record struct Month : IComparable<Month>, ISpanFormattable
{
    const int Length = 7;

    readonly int index;

    Month(int index) => this.index = index;

    public Month(int year, int number) : this(year * 12 + number - 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
    }

    public int Year => index / 12;

    /// <summary>1 to 12.</summary>
    public int Number => index % 12 + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    public Month AddMonths(int months) => new(index + months);

    /// <summary>How many months lie from <paramref name="earlier"/> to this one; negative where it lies after.</summary>
    public int Since(Month earlier) => index - earlier.index;

    /// <summary>The months from the first to the last, both included; none where the last lies before the first.</summary>
    public static IEnumerable<Month> Range(Month first, Month last)
    {
        for (var month = first; month <= last; month = month.AddMonths(1)) yield return month;
    }

    /// <summary>Reads "2024-03" and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length != Length || text[4] != '-') return false;
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year < 1 || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException("A month is written as 2024-03.");

    public int CompareTo(Month other) => index.CompareTo(other.index);

    public static bool operator <(Month left, Month right) => left.index < right.index;
    public static bool operator >(Month left, Month right) => left.index > right.index;
    public static bool operator <=(Month left, Month right) => left.index <= right.index;
    public static bool operator >=(Month left, Month right) => left.index >= right.index;

    public override string ToString() => string.Create(Length, this, (text, month) => month.TryFormat(text, out _, default, null));

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Digit by digit: charts have months by the hundred thousand.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (destination.Length < Length) return false;
        Write(Year, destination[..4]);
        destination[4] = '-';
        Write(Number, destination[5..Length]);
        charsWritten = Length;
        return true;
    }

    static void Write(int number, Span<char> digits)
    {
        for (var i = digits.Length - 1; i >= 0; i--, number /= 10) digits[i] = (char)('0' + number % 10);
    }
}
