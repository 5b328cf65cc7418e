using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Http.TrustedDocuments;

/// <summary>
/// The documents that a program's own clients were built with, by the SHA-256 of their text. The hash is computed here, so that a document cannot stand under the
/// name of another.
/// </summary>
public sealed class TrustedDocumentTable : IOperationDocumentStorage
{
    readonly FrozenDictionary<string, ReadOnlyMemory<byte>> documents;

    public TrustedDocumentTable(IEnumerable<string> documents) =>
        this.documents = documents.Select(Encoding.UTF8.GetBytes).DistinctBy(Hash).ToFrozenDictionary(Hash, text => new ReadOnlyMemory<byte>(text));

    /// <summary>
    /// Reads a folder and what lies below it: every <c>*.graphql</c> is one document, every <c>*.json</c> an object of documents by hash, as graphql-codegen and
    /// relay-compiler write it.
    /// </summary>
    /// <exception cref="InvalidDataException">A JSON file names a document by something else than its SHA-256.</exception>
    public static TrustedDocumentTable FromFolder(string folder) =>
        new([.. Files(folder, "*.graphql").Select(File.ReadAllText), .. Files(folder, "*.json").SelectMany(ReadManifest)]);

    public int Count => documents.Count;

    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(documents.TryGetValue(documentId, out var text) ? text : default(ReadOnlyMemory<byte>?));

    static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories);

    static IEnumerable<string> ReadManifest(string file)
    {
        foreach (var (id, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file))!)
        {
            var given = RequestParameterReader.DocumentIdFrom(id);
            if (given != Hash(Encoding.UTF8.GetBytes(text))) throw new InvalidDataException($"{Path.GetFileName(file)} names a document {id}, which is not its SHA-256.");
            yield return text;
        }
    }

    static string Hash(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
