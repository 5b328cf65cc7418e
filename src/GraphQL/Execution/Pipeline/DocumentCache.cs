using System.Collections.Concurrent;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>
/// Remembers documents by their text, in two generations: when the younger is full the older is forgotten, and a document that is used again moves to the younger.
/// So a flood of documents that are all different pushes out only what nobody uses.
/// </summary>
sealed class DocumentCache(RequestOptions options)
{
    sealed class Generation
    {
        public readonly ConcurrentDictionary<byte[], CachedDocument> Documents = new(Utf8Comparer.Instance);
        public int Weight;

        public CachedDocument? Find(ReadOnlySpan<byte> text) =>
            Documents.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var document) ? document : null;
    }

    readonly Lock gate = new();
    volatile Generation younger = new();
    volatile Generation older = new();

    public int Count => younger.Documents.Count + older.Documents.Count;

    public CachedDocument? Find(ReadOnlySpan<byte> text)
    {
        if (younger.Find(text) is { } fresh) return fresh;
        if (older.Find(text) is not { } document) return null;
        Add(text, document);
        return document;
    }

    public void Add(ReadOnlySpan<byte> text, CachedDocument document)
    {
        if (text.Length > options.MaxCachedDocumentBytes) return;
        var key = text.ToArray();
        document.Grew = Grow;
        lock (gate)
        {
            if (younger.Documents.Count >= options.DocumentCacheSize / 2) Age();
            if (younger.Documents.TryAdd(key, document)) Grow(document.Weight);
        }
    }

    /// <summary>A document's plans count as the document does: those of one document may take a thousand times the memory of its text.</summary>
    void Grow(int weight)
    {
        lock (gate)
        {
            younger.Weight += weight;
            if (younger.Weight > options.DocumentCacheBytes / 2) Age();
        }
    }

    void Age() => (older, younger) = (younger, new Generation());
}
