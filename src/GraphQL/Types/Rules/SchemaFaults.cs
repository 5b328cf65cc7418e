using System.Text.RegularExpressions;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Collects what is wrong with a schema, with the places in its SDL where it was made from one.</summary>
sealed partial class SchemaFaults(Schema schema)
{
    readonly List<GraphQLError> found = [];

    public Schema Schema { get; } = schema;

    public IReadOnlyList<GraphQLError> Found => found;

    public void Report(string message, params IEnumerable<SyntaxNode?> nodes) =>
        found.Add(new GraphQLError(message) { Locations = [.. nodes.OfType<SyntaxNode>().Select(node => node.Location)] });

    /// <summary>Name (specification 2.1.9), and none of introspection's.</summary>
    public void CheckName(string name, SyntaxNode? node)
    {
        if (name.Length == 0) Report("Expected name to be a non-empty string.", node);
        else if (!NameContinue().IsMatch(name)) Report($"Names must only contain [_a-zA-Z0-9] but \"{name}\" does not.", node);
        else if (char.IsAsciiDigit(name[0])) Report($"Names must start with [_a-zA-Z] but \"{name}\" does not.", node);
        else if (name.StartsWith("__", StringComparison.Ordinal))
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
    }

    [GeneratedRegex(@"\A[_a-zA-Z0-9]+\z")]
    private static partial Regex NameContinue();

    /// <summary>Where the definition says that it is deprecated.</summary>
    public static DirectiveNode? Deprecation(IReadOnlyList<DirectiveNode>? directives) =>
        directives?.FirstOrDefault(directive => directive.Name.Value == BuiltInDirectives.Deprecated.Name);
}
