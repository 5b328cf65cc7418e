namespace Helsefellesskap.GraphQL.Language;

/// <summary>What a document may be at most. A document beyond a limit is refused as a syntax error where the limit is passed.</summary>
public sealed record ParserOptions
{
    /// <summary>For documents that clients send.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For documents of the program's own, such as its SDL: only the depth is limited, because a stack overflow cannot be caught.</summary>
    public static ParserOptions Trusted { get; } = new()
    {
        MaxTokens = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
    };

    /// <summary>Tokens in all; comments and commas are none.</summary>
    public int MaxTokens { get; init; } = 16_384;

    /// <summary>Levels of selection sets, values and list types within each other.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Fields selected in all, aliased or not.</summary>
    public int MaxFields { get; init; } = 2_048;

    public int MaxDirectivesPerLocation { get; init; } = 4;
}
