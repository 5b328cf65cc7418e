using System.Buffers.Binary;
using System.Text;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>
/// Says of a file's keys, as they pass, which of them may have passed before: a blocked Bloom filter of fixed size, so that a file of any length is watched in
/// constant memory. What it does not suspect has not passed before; whom it suspects the database is asked about, which for a million rows is nobody.
/// To find the same in the database alone takes it as long as taking in the rows does.
/// </summary>
internal sealed class KeyFilter
{
    /// <summary>One cache line, which holds all bits of a key.</summary>
    const int WordsOfBlock = 8;

    const int Blocks = 1 << 18;
    const int BitsOfKey = 8;
    const int MostSuspects = 10_000;

    readonly ulong[] words = new ulong[Blocks * WordsOfBlock];
    readonly HashSet<string> suspects = [];

    /// <summary>The keys that may stand there twice; null where they are too many to be named.</summary>
    public string[]? Suspects => suspects.Count > MostSuspects ? null : [.. suspects];

    public void Add(ReadOnlySpan<byte> key)
    {
        var hash = Hash(key);
        var block = words.AsSpan((int)(hash % Blocks) * WordsOfBlock, WordsOfBlock);
        // The upper bits choose the places in the block, nine for each.
        var places = hash * 0x9E3779B97F4A7C15;
        var seen = true;
        for (var i = 0; i < BitsOfKey; i++)
        {
            places = ulong.RotateLeft(places, 9);
            ref var word = ref block[(int)(places >> 6 & 7)];
            var bit = 1UL << (int)(places & 63);
            seen &= (word & bit) != 0;
            word |= bit;
        }
        if (seen && suspects.Count <= MostSuspects) suspects.Add(Encoding.UTF8.GetString(key));
    }

    /// <summary>Multiplies and folds eight bytes at a time. Who makes keys collide on purpose makes the check slower and never wrong.</summary>
    static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = 0x2D358DCCAA6C78A5UL ^ (ulong)key.Length;
        for (; key.Length >= sizeof(ulong); key = key[sizeof(ulong)..]) hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key));
        var rest = 0UL;
        foreach (var b in key) rest = rest << 8 | b;
        return Fold(Fold(hash ^ rest));
    }

    static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value, 0x8BB84B93962EACC9, out var low);
        return high ^ low;
    }
}
