using System.Net;
using System.Text;
using System.Threading.Channels;

namespace Helsefellesskap.Tests.Kpi.Imports.Progress;

/// <summary>A file that is on its way to the program for as long as the test wants it to be.</summary>
internal sealed class ArrivingFile : HttpContent
{
    readonly Channel<byte[]> parts = Channel.CreateUnbounded<byte[]>();

    public void Send(byte[] part) => Assert.True(parts.Writer.TryWrite(part));

    /// <summary>Stays with the numbers; a thousand are more than the program waits for before it begins to read.</summary>
    public void SendStays(IEnumerable<int> numbers) => Send(Encoding.UTF8.GetBytes(string.Concat(numbers.Select(number =>
        $"S{number};5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;6\n"))));

    public void SendHeader() => Send(Encoding.UTF8.GetBytes(ImportHost.StayHeader + "\n"));

    public void End() => parts.Writer.Complete();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await foreach (var part in parts.Reader.ReadAllAsync(cancellationToken))
        {
            await stream.WriteAsync(part, cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
