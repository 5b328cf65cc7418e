using System.Buffers;
using System.Buffers.Binary;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>
/// Rows in PostgreSQL's binary COPY format, written straight into the buffer that is sent: the driver's own importer spends more time on each value than
/// reading the file takes.
/// </summary>
internal sealed class BinaryCopy : IAsyncDisposable
{
    const int SentAtOnce = 128 * 1024;

    /// <summary>More than any row of ours takes.</summary>
    const int LargestRow = 4 * 1024;

    const long MicrosecondsPerSecond = 1_000_000;
    const int LengthOfNull = -1;
    const short EndOfRows = -1;

    /// <summary>The signature, no flags, no extension.</summary>
    static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    readonly NpgsqlRawCopyStream stream;
    readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(SentAtOnce + LargestRow);
    int length;
    bool completed;

    BinaryCopy(NpgsqlRawCopyStream stream)
    {
        this.stream = stream;
        Header.CopyTo(buffer.AsSpan());
        length = Header.Length;
    }

    public bool IsFull => length >= SentAtOnce;

    public static async Task<BinaryCopy> BeginAsync(NpgsqlConnection connection, string table, string[] columns, CancellationToken cancellationToken) =>
        new(await connection.BeginRawBinaryCopyAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken));

    public void BeginRow(int columns) => Raw((short)columns);

    public void Small(short? value)
    {
        if (Begins(value, sizeof(short))) Raw(value!.Value);
    }

    public void Integer(int? value)
    {
        if (Begins(value, sizeof(int))) Raw(value!.Value);
    }

    /// <summary>A date as days from 2000-01-01.</summary>
    public void Date(int? day) => Integer(day);

    /// <summary>A timestamp as seconds from 2000-01-01 00:00 UTC.</summary>
    public void Timestamp(long? utc)
    {
        if (!Begins(utc, sizeof(long))) return;
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(length), utc!.Value * MicrosecondsPerSecond);
        length += sizeof(long);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        Raw(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(length));
        length += utf8.Length;
    }

    bool Begins<T>(T? value, int size) where T : struct
    {
        Raw(value is null ? LengthOfNull : size);
        return value is not null;
    }

    void Raw(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(length), value);
        length += sizeof(int);
    }

    void Raw(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.AsSpan(length), value);
        length += sizeof(short);
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
        length = 0;
    }

    /// <summary>Sends the rest and waits until the server has taken all rows.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        Raw(EndOfRows);
        await FlushAsync(cancellationToken);
        await stream.DisposeAsync();
        completed = true;
    }

    /// <summary>Without <see cref="CompleteAsync"/> before it, the server is told to give up the copy, and with it the transaction.</summary>
    public async ValueTask DisposeAsync()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        if (!completed) await stream.CancelAsync();
        await stream.DisposeAsync();
    }
}
