using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Sdl;

/// <summary>What the specification's directives say where SDL applies them.</summary>
static class AppliedDirectives
{
    public const string DefaultReason = "No longer supported";

    static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, DirectiveType wanted) =>
        directives.FirstOrDefault(directive => directive.Name.Value == wanted.Name);

    static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    /// <summary>The reason given by <c>@deprecated</c>. One that is no text is none; schema validation reports it.</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
    {
        if (Find(directives, BuiltInDirectives.Deprecated) is not { } deprecated) return null;
        return Argument(deprecated, "reason") is { } reason ? (reason as StringValueNode)?.Value : AppliedDirectives.DefaultReason;
    }

    public static Uri? SpecifiedBy(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, BuiltInDirectives.SpecifiedBy) is { } specified && Argument(specified, "url") is StringValueNode url
            && Uri.TryCreate(url.Value, UriKind.RelativeOrAbsolute, out var uri)
            ? uri
            : null;

    public static bool IsOneOf(IReadOnlyList<DirectiveNode> directives) => Find(directives, BuiltInDirectives.OneOf) is not null;
}
