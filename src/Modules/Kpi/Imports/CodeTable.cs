using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>Codes that are looked up by the bytes of a cell, a million times a file, without a string for each.</summary>
internal sealed class CodeTable
{
    readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> codes;
    byte[] latest = [];

    public CodeTable(IEnumerable<string> codes) =>
        this.codes = codes.Select(Encoding.UTF8.GetBytes).ToHashSet(Bytes.Comparer).GetAlternateLookup<ReadOnlySpan<byte>>();

    public byte[]? Find(ReadOnlySpan<byte> code)
    {
        if (code.SequenceEqual(latest) && latest.Length > 0) return latest;
        if (!codes.TryGetValue(code, out var found)) return null;
        return latest = found;
    }

    sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Bytes Comparer = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
