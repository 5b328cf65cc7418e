namespace Helsefellesskap.Tests.GraphQL.Suites;

/// <summary>Cases of gqlparser's own that graphql-js 16 answers otherwise, with why. The engine answers as graphql-js 16.</summary>
static class GqlparserExceptions
{
    const string Allowed = "The September 2025 edition allows control characters; earlier editions did not.";

    public static readonly Dictionary<string, string> Lexer = new()
    {
        ["lex reports useful string errors/control characters"] = Allowed,
        ["lex reports useful string errors/null byte"] = Allowed,
        ["lex reports useful block string errors/unescaped control characters"] = Allowed,
        ["lex reports useful block string errors/null byte"] = Allowed,
    };

    public static readonly Dictionary<string, string> Parser = new()
    {
        ["ast/fragment defined variables"] = "Variables of fragments were an experiment that no edition has taken in.",
    };
}
