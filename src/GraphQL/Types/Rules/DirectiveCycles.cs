using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>
/// A directive's definition must not use the directive, be it on an argument of its own or within the types and directives that it refers to (specification
/// 3.13). Each directive that does is reported once, with the shortest way back to it.
/// </summary>
static class DirectiveCycles
{
    public static void Check(DirectiveType directive, SchemaFaults faults)
    {
        var seen = new HashSet<object>();
        var pending = new Queue<(object Definition, string[] Path)>([(directive, [])]);
        while (pending.TryDequeue(out var next))
        {
            foreach (var part in Parts(next.Definition))
            {
                string[] path = [.. next.Path, part.Coordinate];
                foreach (var applied in part.Directives)
                {
                    if (applied.Name.Value == directive.Name)
                    {
                        faults.Report($"Invalid circular reference. Directive {directive} is used within its own definition: {string.Join(", ", path)}.", directive.SyntaxNode, applied);
                        return;
                    }
                    if (faults.Schema.Directives.TryGetValue(applied.Name.Value, out var other) && seen.Add(other)) pending.Enqueue((other, path));
                }
                if (part.Type is { } type && seen.Add(type)) pending.Enqueue((type, path));
            }
        }
    }

    /// <summary>What of a definition may carry directives, and the types that it refers to.</summary>
    static IEnumerable<Part> Parts(object definition) => definition switch
    {
        DirectiveType directive => directive.Arguments.Values.Select(argument => Part.Of($"{directive}({argument}:)", argument)),
        InputObjectType input => input.Fields.Values.Select(field => Part.Of($"{input}.{field}", field)).Prepend(Part.Of(input)),
        EnumType values => values.Values.Values.Select(value => new Part($"{values}.{value.Name}", value.Directives, null)).Prepend(Part.Of(values)),
        NamedType type => [Part.Of(type)],
        _ => [],
    };

    sealed record Part(string Coordinate, IReadOnlyList<DirectiveNode> Directives, NamedType? Type)
    {
        public static Part Of(string coordinate, InputField input) => new(coordinate, input.Directives, input.Type.NamedType());

        public static Part Of(NamedType type) => new(type.Name, type.Directives, null);
    }
}
