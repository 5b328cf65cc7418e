using System.Xml;

namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>
/// A part of a workbook on its way to the XML reader, which holds a tag or a text whole: one that is longer than any in a workbook ends the reading before it
/// fills the memory.
/// </summary>
internal sealed class XmlPart(Stream inner) : Stream
{
    /// <summary>More than a cell's text takes where each of its characters is written as a reference.</summary>
    const int LongestToken = 1 << 20;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    int token;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static XmlReader Open(Stream part) => XmlReader.Create(new XmlPart(part), Settings);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Measure(buffer[..read]);
        return read;
    }

    /// <summary>From one angle bracket to the next.</summary>
    void Measure(ReadOnlySpan<byte> bytes)
    {
        for (int end; (end = bytes.IndexOfAny((byte)'<', (byte)'>')) >= 0; bytes = bytes[(end + 1)..])
        {
            Lengthen(end);
            token = 0;
        }
        Lengthen(bytes.Length);
    }

    void Lengthen(int by)
    {
        token += by;
        if (token > LongestToken) throw new InvalidDataException();
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
