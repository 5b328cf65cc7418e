using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Validation;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>What a request may use and how it is watched. The defaults are the limits that stay on in production.</summary>
public sealed class RequestOptions
{
    /// <summary>An operation that takes longer is answered with HC0045. Subscriptions count per event.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a subscription may be without events before it is asked again whether its viewer may still have it.</summary>
    public TimeSpan SubscriptionCheck { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many operations run at once; the others wait their turn within their own time.</summary>
    public int MaxConcurrentExecutions { get; set; } = 64;

    /// <summary>How many documents are remembered with their compiled operations.</summary>
    public int DocumentCacheSize { get; set; } = 1024;

    /// <summary>How long the remembered documents' texts are together, each field of a plan counted as 20 bytes; all takes some twenty times as much memory.</summary>
    public int DocumentCacheBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>A document of more bytes is parsed each time, so that few large ones cannot fill the memory.</summary>
    public int MaxCachedDocumentBytes { get; set; } = 64 * 1024;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are answered; refused with HC0046 where not.</summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>Only documents that the program stores are executed; any other is refused with HC0067.</summary>
    public bool OnlyTrustedDocuments { get; set; }

    /// <summary>An operation that takes longer is logged with its name and hash.</summary>
    public TimeSpan SlowOperation { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What a client's document may be at most before it is understood.</summary>
    public ParserOptions Parser { get; set; } = ParserOptions.Default;

    /// <summary>How much work it may be to say whether a document is valid.</summary>
    public ValidationOptions Validation { get; set; } = ValidationOptions.Default;

    /// <summary>What an operation may cost.</summary>
    public CostOptions Cost { get; } = new();

    /// <summary>How deep the fields of an operation may nest; deeper is refused with HC0086. A full introspection query has 15.</summary>
    public int MaxDepth { get; set; } = 25;

    /// <summary>How many fields of an operation may have an alias, each counted as often as its selection is used.</summary>
    public int MaxAliases { get; set; } = 250;

    /// <summary>Items that one list of the variables may have.</summary>
    public int MaxListItems { get; set; } = 10_000;

    /// <summary>Nesting of lists and objects in a value of the variables.</summary>
    public int MaxInputDepth { get; set; } = 64;

    /// <summary>Errors that one answer lists; it says so where there are more. Null stands in the place of each all the same.</summary>
    public int MaxErrors { get; set; } = 1_000;

    /// <summary>Adds the exception's text to an unexpected error; for development on one's own machine only.</summary>
    public bool IncludeExceptionDetails { get; set; }
}
