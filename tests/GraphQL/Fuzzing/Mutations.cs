namespace Helsefellesskap.Tests.GraphQL.Fuzzing;

/// <summary>Inputs that come about from others by small damage. What still reads as a document is kept for further damage.</summary>
sealed class Mutations(IEnumerable<byte[]> seeds, int seed)
{
    const int MostKept = 500;
    const int Longest = 4_096;

    static readonly byte[][] Scraps =
    [
        [.. "{"u8], [.. "}"u8], [.. "("u8], [.. ")"u8], [.. "["u8], [.. "]"u8], [.. "..."u8], [.. "\""u8], [.. "\"\"\""u8], [.. "\\u"u8], [.. "\\u{"u8], [.. "#"u8], [.. "\r"u8],
        [.. "on"u8], [.. "fragment F on T"u8], [.. "query"u8], [.. "type T"u8], [.. "extend"u8], [.. "$v"u8], [.. "@d"u8], [.. "0."u8], [.. "-"u8], [.. "1e9"u8], [.. "null"u8],
        [0xEF, 0xBB, 0xBF], [0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xF0, 0x9D, 0x84, 0x9E], [0],
    ];

    readonly Random random = new(seed);
    readonly List<byte[]> kept = [.. seeds];

    public byte[] Next()
    {
        var input = Any(kept);
        for (var times = random.Next(1, 5); times > 0; times--) input = Damage(input);
        return input.Length > Longest ? input[..Longest] : input;
    }

    public void Keep(byte[] input)
    {
        if (kept.Count < MostKept) kept.Add(input);
        else kept[random.Next(MostKept)] = input;
    }

    T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    byte[] Damage(byte[] input)
    {
        var at = random.Next(input.Length + 1);
        var length = Math.Min(random.Next(1, 16), input.Length - at);
        switch (random.Next(6))
        {
            case 0 when at < input.Length:
                byte[] changed = [.. input];
                changed[at] = (byte)random.Next(256);
                return changed;
            case 1:
                return [.. input[..at], .. Any(Scraps), .. input[at..]];
            case 2:
                return [.. input[..at], .. input[(at + length)..]];
            case 3:
                return [.. input[..at], .. Enumerable.Repeat(input[at..(at + length)], random.Next(1, 40)).SelectMany(part => part), .. input[at..]];
            case 4:
                var other = Any(kept);
                return [.. input[..at], .. other[random.Next(other.Length + 1)..]];
            default:
                var to = random.Next(input.Length + 1);
                return [.. input[..to], .. input[at..(at + length)], .. input[to..]];
        }
    }
}
