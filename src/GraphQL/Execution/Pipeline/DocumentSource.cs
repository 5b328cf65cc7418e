using System.Diagnostics;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Validation;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>Finds the document of a request: remembered, stored as trusted, or given as text that is then parsed and validated.</summary>
sealed class DocumentSource(Schema schema, RequestOptions options, IOperationDocumentStorage? storage)
{
    readonly DocumentCache cache = new(options);

    // Who may not see the schema must not learn its names from proposals either.
    readonly ValidationOptions validation = options.Validation with { HideSuggestions = options.Validation.HideSuggestions || !options.EnableIntrospection };

    public async ValueTask<CachedDocument> FindAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var text = request.Document;
        if (text.IsEmpty && request.DocumentId is { } id)
        {
            var stored = storage is null ? null : await storage.TryReadAsync(id, cancellationToken);
            text = stored ?? throw new GraphQLException($"There is no trusted document with the id \"{id}\".", ErrorCodes.UnknownDocument);
        }
        else if (options.OnlyTrustedDocuments)
        {
            throw new GraphQLException("Only trusted documents are executed here.", ErrorCodes.OnlyTrustedDocuments);
        }
        if (cache.Find(text.Span) is { } known) return known;
        var document = new CachedDocument(Read(text.Span), text.Span);
        cache.Add(text.Span, document);
        return document;
    }

    DocumentNode Read(ReadOnlySpan<byte> text)
    {
        var started = Stopwatch.GetTimestamp();
        DocumentNode document;
        using (Telemetry.Source.StartActivity("GraphQL parsing")) document = Utf8GraphQLParser.Parse(text, options.Parser);
        Telemetry.Parsed(Stopwatch.GetElapsedTime(started));
        Validate(document);
        OperationDepth.Check(document, options.MaxDepth);
        return document;
    }

    void Validate(DocumentNode document)
    {
        var started = Stopwatch.GetTimestamp();
        using var activity = Telemetry.Source.StartActivity("GraphQL validation");
        var errors = DocumentValidator.Validate(schema, document, validation);
        Telemetry.Validated(Stopwatch.GetElapsedTime(started));
        if (errors.Count > 0) throw new RequestErrorsException(errors);
    }
}
