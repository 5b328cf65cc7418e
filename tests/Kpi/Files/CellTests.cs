using System.Text;
using Helsefellesskap.Modules.Kpi.Files;
using Helsefellesskap.Modules.Kpi.Times;

namespace Helsefellesskap.Tests.Kpi.Files;

public sealed class CellTests
{
    [Theory]
    [InlineData("2024-02-29 14:05", "2024-02-29 14:05:00")]
    [InlineData("2024-02-29T14:05:59", "2024-02-29 14:05:59")]
    [InlineData("29.02.2024 14:05", "2024-02-29 14:05:00")]
    [InlineData("45351.5", "2024-02-29 12:00:00")]
    [InlineData("45351,58680556", "2024-02-29 14:05:00")]
    [InlineData("45351", "2024-02-29 00:00:00")]
    public void A_time(string cell, string expected)
    {
        Assert.True(new DateCells().TryReadTime(Encoding.UTF8.GetBytes(cell), out var day, out var second));

        Assert.Equal(expected, OsloTime.DateOf(day).ToDateTime(default).AddSeconds(second).ToString("yyyy-MM-dd HH:mm:ss", null));
    }

    [Theory]
    [InlineData("2024-02-30 14:05")]
    [InlineData("2023-02-29 14:05")]
    [InlineData("2024-13-01 14:05")]
    [InlineData("2024-00-01 14:05")]
    [InlineData("2024-01-01 24:00")]
    [InlineData("2024-01-01 12:60")]
    [InlineData("2024-01-01 12:5")]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-01 12:00Z")]
    [InlineData("2024-01-01 12:00+01:00")]
    [InlineData("2024-1-1 12:00")]
    [InlineData("1024-01-01 12:00")]
    [InlineData("2924-01-01 12:00")]
    [InlineData("01/02/2024 12:00")]
    [InlineData("20240101")]
    [InlineData("999999999999999999999999999999999999999999")]
    [InlineData("1.2.3")]
    [InlineData("-1")]
    [InlineData("i går")]
    public void No_time(string cell) => Assert.False(new DateCells().TryReadTime(Encoding.UTF8.GetBytes(cell), out _, out _));

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("29.02.2024", true)]
    [InlineData("2024-02-29 00:00", true)]
    [InlineData("2024-02-29 00:01", false)]
    [InlineData("45351", true)]
    [InlineData("45351.5", false)]
    public void A_date_has_no_time_of_day_but_midnight(string cell, bool isDate) =>
        Assert.Equal(isDate, new DateCells().TryReadDate(Encoding.UTF8.GetBytes(cell), out var day) && OsloTime.DateOf(day) == new DateOnly(2024, 2, 29));

    [Theory]
    [InlineData("2024-02-29", "29.02.2024")]
    [InlineData("29.02.2024", "2024-02-29")]
    [InlineData("45351", "2024-02-29")]
    [InlineData("2024-02-29", "45351")]
    public void A_file_has_one_form_of_dates(string first, string second)
    {
        var dates = new DateCells();

        Assert.True(dates.TryReadDate(Encoding.UTF8.GetBytes(first), out _));
        Assert.False(dates.TryReadDate(Encoding.UTF8.GetBytes(second), out _));
    }

    [Fact]
    public void Serial_dates_of_old_Macs_count_from_1904()
    {
        Assert.True(new DateCells(new DateOnly(1904, 1, 1)).TryReadDate("43889"u8, out var day));
        Assert.Equal(new DateOnly(2024, 2, 29), OsloTime.DateOf(day));
    }

    [Fact]
    public void The_first_letter_beyond_ASCII_tells_the_encoding_of_all()
    {
        var texts = new TextCells();
        Assert.True(texts.TryRead("Melhus"u8, out _));
        Assert.Equal(FileEncoding.Ascii, texts.Encoding);

        Assert.True(texts.TryRead([0xD8, (byte)'y', (byte)'a', 0x80], out var utf8));
        Assert.Equal("Øya€", Encoding.UTF8.GetString(utf8));
        Assert.Equal(FileEncoding.Windows1252, texts.Encoding);
        Assert.True(texts.TryRead("Ø"u8, out var mistaken));
        Assert.Equal("Ã˜", Encoding.UTF8.GetString(mistaken));
    }

    [Fact]
    public void A_file_of_UTF_8_refuses_what_is_none()
    {
        var texts = new TextCells();
        Assert.True(texts.TryRead("Øya"u8, out _));

        Assert.False(texts.TryRead([0xD8, (byte)'y'], out _));
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    public void Control_characters_are_no_text(string cell) => Assert.False(new TextCells().TryRead(Encoding.UTF8.GetBytes(cell), out _));
}
