using System.Text;
using Helsefellesskap.Modules.Kpi.Files;

namespace Helsefellesskap.Tests.Kpi.Files;

public sealed class CsvReaderTests
{
    /// <summary>The text, and its rows as number, colon and cells between bars.</summary>
    [Theory]
    [InlineData("a;b\n1;2\n", "1:a|b 2:1|2")]
    [InlineData("a;b\r\n1;2\r\n", "1:a|b 2:1|2")]
    [InlineData("a;b\r1;2\r", "1:a|b 2:1|2")]
    [InlineData("a;b\n1;2", "1:a|b 2:1|2")]
    [InlineData("a\tb\n1\t2\n", "1:a|b 2:1|2")]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("\uFEFFa;b\n1;2\n", "1:a|b 2:1|2")]
    [InlineData("a;b\n\n1;2\n\n", "1:a|b 3:1|2")]
    [InlineData("a;b\n;\n1;2\n", "1:a|b 3:1|2")]
    [InlineData("a;b\n 1 ; 2\t\n", "1:a|b 2:1|2")]
    [InlineData("a;b\n1;\n", "1:a|b 2:1|")]
    [InlineData("a;b\n1;2;3\n", "1:a|b 2:1|2|3")]
    [InlineData("\"a,;\";b\n\"1;\n2\";3\n", "1:a,;|b 2:1;\n2|3")]
    [InlineData("a;b\n\"say \"\"yes\"\"\";\"\"\n", "1:a|b 2:say \"yes\"|")]
    [InlineData("a;b\n\"1\" ;2\n", "1:a|b 2:1|2")]
    [InlineData("a;b\n5\" tall;2\n", "1:a|b 2:5\" tall|2")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("a", "1:a")]
    public async Task Reads(string text, string expected)
    {
        Assert.Equal(expected, await ReadAsync(Encoding.UTF8.GetBytes(text), int.MaxValue));
        // Whatever comes in whatever pieces, it is the same file.
        Assert.Equal(expected, await ReadAsync(Encoding.UTF8.GetBytes(text), 1));
    }

    [Theory]
    [InlineData("a;b\n\"1;2\n3;4\n", "quotes", 2)]
    [InlineData("a;b\n\"1\"2;3\n", "quotes", 2)]
    public async Task Refuses(string text, string code, int row)
    {
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(Encoding.UTF8.GetBytes(text), int.MaxValue));

        Assert.Equal((code, row), (refused.Code, refused.Row));
    }

    [Fact]
    public async Task Refuses_a_row_without_end()
    {
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync([.. "a;b\n"u8, .. Enumerable.Repeat((byte)'x', 1_000_000)], int.MaxValue));

        Assert.Equal((FileFaults.RowTooLong, 2), (refused.Code, refused.Row));
    }

    [Fact]
    public async Task Refuses_the_double_bytes_of_UTF_16()
    {
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a;b\n1;2\n")], 7));

        Assert.Equal(FileFaults.Encoding, refused.Code);
    }

    [Fact]
    public async Task Rows_that_lie_across_the_buffers_end_are_whole()
    {
        var rows = Enumerable.Range(0, 100_000).Select(i => $"{i};{new string('x', i % 97)}");
        var text = Encoding.UTF8.GetBytes("n;x\n" + string.Join('\n', rows));
        await using var reader = new CsvReader(new MemoryStream(text));
        var (next, wrong) = (-1, 0);
        while (await reader.FillAsync(default))
        {
            for (; reader.TryRead(); next++)
            {
                if (next >= 0 && (Encoding.UTF8.GetString(reader[0]) != $"{next}" || reader[1].Length != next % 97)) wrong++;
            }
        }

        Assert.Equal((100_000, 0), (next, wrong));
    }

    static async Task<string> ReadAsync(byte[] text, int piece)
    {
        await using var reader = new CsvReader(new Pieces(text, piece));
        var rows = new List<string>();
        while (await reader.FillAsync(default))
        {
            while (reader.TryRead())
                rows.Add($"{reader.RowNumber}:{string.Join('|', Enumerable.Range(0, reader.CellCount).Select(cell => Encoding.UTF8.GetString(reader[cell])))}");
        }
        return string.Join(' ', rows);
    }

    /// <summary>A stream that gives a few bytes at a time, as a network does.</summary>
    sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
