namespace Helsefellesskap.Tests.GraphQL.Http.Fuzzing;

/// <summary>Spoils a body in the ways that find faults in readers: bytes, cuts, repetitions, pieces of other bodies, tokens that mean something.</summary>
sealed class BodyMutator(int seed, IReadOnlyList<byte[]> seeds)
{
    static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", "{", "}", "[", "]", ":", ",", "null", "true", "-0", "1e999", "9223372036854775808", "\\u0000", "\\ud800", "\\\"", "\u00e6", "...", "@", "$", "!",
            "\"query\"", "\"variables\"", "{ ... on Query ", "fragment F on Query { ...F }", "\"\"\"", "#", "__schema", "@skip(if:$a)", "\ufeff", "subscription",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xff], [0xc3], [0xed, 0xa0, 0x80], [0],
    ];

    readonly Random random = new(seed);

    public byte[] Next()
    {
        var body = seeds[random.Next(seeds.Count)].ToList();
        for (var times = 1 + random.Next(6); times > 0; times--) Spoil(body);
        return [.. body];
    }

    void Spoil(List<byte> body)
    {
        var at = random.Next(body.Count + 1);
        var length = Math.Min(random.Next(1, 20), body.Count - at);
        switch (random.Next(6))
        {
            case 0 when at < body.Count: body[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when length > 0: body.RemoveRange(at, length); break;
            case 2 when length > 0 && body.Count < 20_000: body.InsertRange(at, Enumerable.Repeat(body.GetRange(at, length), random.Next(1, 40)).SelectMany(piece => piece)); break;
            case 3: body.InsertRange(at, Tokens[random.Next(Tokens.Length)]); break;
            case 4:
                var other = seeds[random.Next(seeds.Count)];
                body.InsertRange(at, other.AsSpan(random.Next(other.Length)).ToArray().Take(length + 5));
                break;
            default: body.RemoveRange(at, body.Count - at); break;
        }
    }
}
