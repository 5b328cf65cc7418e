using Helsefellesskap.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Http.TrustedDocuments;

/// <summary>Makes documents known to the engine before any client sends them.</summary>
public static class TrustedDocumentExtensions
{
    /// <summary>
    /// Clients may name a document of the table by its SHA-256 instead of sending it. With <paramref name="only"/> nothing else is executed (HC0067).
    /// </summary>
    public static IRequestExecutorBuilder AddTrustedDocuments(this IRequestExecutorBuilder builder, TrustedDocumentTable documents, bool only = false)
    {
        builder.Services.AddSingleton<IOperationDocumentStorage>(documents);
        return builder.ModifyRequestOptions(options => options.OnlyTrustedDocuments |= only);
    }
}
