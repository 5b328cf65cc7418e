using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>
/// An entry's place in a list as an opaque text: the values of the order's keys, after a fingerprint of the order itself. What a client sends back is
/// read as typed values and only ever becomes parameters of a query.
/// </summary>
static class Cursor
{
    const int MaxLength = 4096;

    public static string Format(string fingerprint, IReadOnlyList<object?> values) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string?[]>([fingerprint, .. values.Select(CursorValue.Format)]));

    /// <exception cref="GraphQLException">The text is no cursor of this order.</exception>
    public static IReadOnlyList<object?> Parse(string cursor, string fingerprint, IReadOnlyList<OrderKey> keys)
    {
        try
        {
            if (cursor.Length <= MaxLength && JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor)) is { } parts
                && parts.Length == keys.Count + 1 && parts[0] == fingerprint)
            {
                return [.. keys.Select((key, index) => CursorValue.Parse(parts[index + 1], key.Type))];
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or OverflowException or ArgumentException)
        {
            // Said below in general terms.
        }
        throw new GraphQLException("The cursor is not one of this list in this order.");
    }

    /// <summary>A few characters that differ between orders.</summary>
    public static string Fingerprint(IEnumerable<OrderKey> keys) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', keys))).AsSpan(0, 3));
}
