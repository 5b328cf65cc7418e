namespace Helsefellesskap.GraphQL.Validation;

/// <summary>How far validation goes with a document that is wrong, or that is made to keep it busy.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>Errors after which the rest of the document is not looked at.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// How often fragments may be visited again by rules that follow spreads, counted in fragments, spreads and the variables that they use. HotChocolate bounds the
    /// fragments that an operation visits by 1,000, because there each rule walks a fragment again where it is spread. Here a fragment is walked once for a document, and
    /// a unit is a look at a list: 50,000 of them take some milliseconds, and 500 fragments that 50 operations share are let through.
    /// </summary>
    public int MaxFragmentWork { get; init; } = 50_000;

    /// <summary>
    /// Comparisons of fields with each other to find those that cannot be merged. Only a document that has such fields, or that multiplies its fragments without
    /// end, needs any.
    /// </summary>
    public int MaxMergeWork { get; init; } = 100_000;

    /// <summary>Error messages do not propose names from the schema. For services that do not show their schema.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>The document may not ask for the schema; <c>__typename</c> remains.</summary>
    public bool ForbidIntrospection { get; init; }

    /// <summary>The document may not use what is deprecated.</summary>
    public bool ForbidDeprecated { get; init; }
}
