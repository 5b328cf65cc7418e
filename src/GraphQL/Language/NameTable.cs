using System.Text;

namespace Helsefellesskap.GraphQL.Language;

/// <summary>
/// Strings of names met before, so that the same few hundred names of a schema are not made again for each document. A fixed size table in which
/// a newer name displaces an older one: documents full of made-up names cost their own strings and nothing else.
/// </summary>
static class NameTable
{
    const int Size = 4096;
    const int LongestKept = 64;

    // Read and written without a lock: a slot holds some complete string or null, and what is found is compared.
    static readonly string?[] Slots = new string?[Size];

    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept) return Encoding.ASCII.GetString(name);
        var hash = 2166136261u;
        foreach (var b in name) hash = (hash ^ b) * 16777619u;
        ref var slot = ref Slots[(hash ^ (hash >> 15)) & (Size - 1)];
        return slot is { } known && Ascii.Equals(name, known) ? known : slot = Encoding.ASCII.GetString(name);
    }
}
