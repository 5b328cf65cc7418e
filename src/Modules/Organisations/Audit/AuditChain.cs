using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Helsefellesskap.Modules.Organisations.Audit;

/// <summary>How a link is computed: SHA-256 over the link before and every field of the event, each behind its length so that none can pass for another.</summary>
static class AuditChain
{
    /// <summary>What stands before the very first link.</summary>
    public static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Hash(byte[] before, AuditEvent entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        foreach (var field in FieldsOf(entry)) Append(hash, field);
        return hash.GetHashAndReset();
    }

    static string?[] FieldsOf(AuditEvent entry) =>
    [
        entry.Id.ToString(CultureInfo.InvariantCulture),
        entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        entry.AccountId?.ToString(),
        entry.AccountName,
        string.Join(',', entry.Roles),
        entry.Address,
        entry.Action,
        entry.ObjectType,
        entry.ObjectId,
        entry.Old,
        entry.New,
    ];

    static void Append(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : Encoding.UTF8.GetByteCount(field));
        hash.AppendData(length);
        if (field is not null) hash.AppendData(Encoding.UTF8.GetBytes(field));
    }
}
