namespace Helsefellesskap.GraphQL;

/// <summary>The values of <c>extensions.code</c>, as HotChocolate's clients know them.</summary>
public static class ErrorCodes
{
    public const string Syntax = "HC0014";
    public const string NonNull = "HC0018";
    public const string UnknownDocument = "HC0020";
    public const string Timeout = "HC0045";
    public const string IntrospectionNotAllowed = "HC0046";
    public const string CostExceeded = "HC0047";
    public const string PageSizeTooLarge = "HC0051";
    public const string PageSizeNegative = "HC0052";
    public const string OnlyTrustedDocuments = "HC0067";
    public const string DepthExceeded = "HC0086";
    public const string MergeBudgetExceeded = "HC0107";

    /// <summary>The operation's kind is not allowed on this transport, as a mutation by GET.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>The program failed, not the request; the log says how.</summary>
    public const string Unexpected = "UNEXPECTED";

    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
}
