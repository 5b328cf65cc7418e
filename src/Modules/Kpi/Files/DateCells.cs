using System.Buffers;
using System.Buffers.Text;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>Reads the dates and times of one file. The first one that is read decides the form of all.</summary>
/// <param name="serialEpoch">The day that a spreadsheet's serial dates are counted from.</param>
internal sealed class DateCells(DateOnly serialEpoch)
{
    /// <summary>Day 0 of spreadsheets: 1 January 1900 is day 1 and 1900 wrongly a leap year, so that all later dates are right from here.</summary>
    public static readonly DateOnly SerialEpoch = new(1899, 12, 30);

    const int DateLength = 10;
    const int SecondsOfDay = 86_400;

    static readonly SearchValues<byte> NumberCharacters = SearchValues.Create("0123456789.,"u8);
    static readonly int DaysBeforeEpoch = new DateOnly(2000, 1, 1).DayNumber;
    static readonly int[] DaysBeforeMonth = [.. Enumerable.Range(1, 12).Select(month => new DateOnly(2001, month, 1).DayOfYear - 1)];

    readonly int serialEpoch = OsloTime.DayOf(serialEpoch);
    DateForm form;

    public DateCells() : this(SerialEpoch) { }

    /// <summary>The day, counted from 2000-01-01.</summary>
    public bool TryReadDate(ReadOnlySpan<byte> cell, out int day) =>
        cell.Length == DateLength && FormOf(cell) is not DateForm.Serial ? TryReadDay(cell, out day) : TryReadTime(cell, out day, out var second) && second == 0;

    /// <summary>The local day, counted from 2000-01-01, and the second within it. A date alone is no time.</summary>
    public bool TryReadTime(ReadOnlySpan<byte> cell, out int day, out int second)
    {
        second = 0;
        if (FormOf(cell) is DateForm.Serial) return TryReadSerial(cell, out day, out second);
        day = 0;
        return cell.Length > DateLength
            && cell[DateLength] is (byte)' ' or (byte)'T'
            && TryReadDay(cell[..DateLength], out day)
            && TryReadClock(cell[(DateLength + 1)..], out second);
    }

    DateForm FormOf(ReadOnlySpan<byte> cell) => form is DateForm.Unknown ? form = Detect(cell) : form;

    static DateForm Detect(ReadOnlySpan<byte> cell) =>
        cell.Length >= DateLength && cell[4] == '-' && cell[7] == '-' ? DateForm.Iso :
        cell.Length >= DateLength && cell[2] == '.' && cell[5] == '.' ? DateForm.Norwegian :
        !cell.IsEmpty && cell.IndexOfAnyExcept(NumberCharacters) < 0 ? DateForm.Serial :
        DateForm.Unknown;

    bool TryReadDay(ReadOnlySpan<byte> date, out int day)
    {
        day = 0;
        var (year, month, dayOfMonth) = form switch
        {
            DateForm.Iso when date[4] == '-' && date[7] == '-' =>
                (TwoDigits(date, 0) * 100 + TwoDigits(date, 2), TwoDigits(date, 5), TwoDigits(date, 8)),
            DateForm.Norwegian when date[2] == '.' && date[5] == '.' =>
                (TwoDigits(date, 6) * 100 + TwoDigits(date, 8), TwoDigits(date, 3), TwoDigits(date, 0)),
            _ => default,
        };
        if (year is < 1900 or > 9999 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = DayOf(year, month, dayOfMonth);
        return OsloTime.IsReasonable(day);
    }

    /// <summary>14:00 or 14:00:00.</summary>
    static bool TryReadClock(ReadOnlySpan<byte> clock, out int second)
    {
        second = 0;
        if (clock.Length is not (5 or 8) || clock[2] != ':') return false;
        var (hours, minutes) = (TwoDigits(clock, 0), TwoDigits(clock, 3));
        var seconds = clock.Length == 5 ? 0 : clock[5] == ':' ? TwoDigits(clock, 6) : -1;
        second = (hours * 60 + minutes) * 60 + seconds;
        return hours is >= 0 and < 24 && minutes is >= 0 and < 60 && seconds is >= 0 and < 60;
    }

    /// <summary>To the nearest second: the fraction of a day cannot hold a minute exactly.</summary>
    bool TryReadSerial(ReadOnlySpan<byte> cell, out int day, out int second)
    {
        (day, second) = (0, 0);
        Span<byte> number = stackalloc byte[32];
        if (cell.IsEmpty || cell.Length > number.Length || cell.IndexOfAnyExcept(NumberCharacters) >= 0) return false;
        number = number[..cell.Length];
        cell.CopyTo(number);
        number.Replace((byte)',', (byte)'.');
        if (!Utf8Parser.TryParse(number, out decimal serial, out var read) || read != number.Length || serial > 100_000) return false;
        var seconds = (long)Math.Round(serial * SecondsOfDay, MidpointRounding.AwayFromZero);
        day = serialEpoch + (int)(seconds / SecondsOfDay);
        second = (int)(seconds % SecondsOfDay);
        return OsloTime.IsReasonable(day);
    }

    /// <summary>Much below zero where one of the two is no digit.</summary>
    static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = ((uint)text[at] - '0', (uint)text[at + 1] - '0');
        return tens > 9 || ones > 9 ? -1_000_000 : (int)(tens * 10 + ones);
    }

    /// <summary>Counted and not looked up by <see cref="DateOnly"/>: a large file holds four million dates.</summary>
    static int DayOf(int year, int month, int day)
    {
        var before = year - 1;
        var leap = month > 2 && DateTime.IsLeapYear(year) ? 1 : 0;
        return before * 365 + before / 4 - before / 100 + before / 400 + DaysBeforeMonth[month - 1] + leap + day - 1 - DaysBeforeEpoch;
    }
}
