using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>Undoes a body's Content-Encoding. What comes out is bounded like what came in, so that a small bomb stays small.</summary>
static class BodyDecoder
{
    public static PooledBytes Decode(PooledBytes sent, string? encoding, int maxLength)
    {
        if (string.IsNullOrEmpty(encoding) || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)) return sent;
        using (sent)
        {
            MemoryMarshal.TryGetArray(sent.Written, out var bytes);
            using var stream = Open(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), encoding);
            return ReadToEnd(stream, new PooledBytes(Math.Min(sent.Length * 4 + 256, maxLength), maxLength));
        }
    }

    static Stream Open(Stream sent, string encoding) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(sent, CompressionMode.Decompress),
        "br" => new BrotliStream(sent, CompressionMode.Decompress),
        _ => throw RequestRefusedException.UnknownCoding(),
    };

    static PooledBytes ReadToEnd(Stream stream, PooledBytes decoded)
    {
        try
        {
            while (stream.Read(decoded.Reserve().Span) is > 0 and var count) decoded.Advance(count);
            return decoded;
        }
        catch (Exception e)
        {
            decoded.Dispose();
            if (e is InvalidDataException or InvalidOperationException)
                throw RequestRefusedException.Malformed("The request body is not encoded as its header says.");
            throw;
        }
    }
}
