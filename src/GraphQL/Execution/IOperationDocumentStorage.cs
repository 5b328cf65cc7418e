namespace Helsefellesskap.GraphQL.Execution;

/// <summary>The trusted documents: those that the program's own clients were built with.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>The document's text in UTF-8, or null where none has the id.</summary>
    ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken);
}
