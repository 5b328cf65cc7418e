namespace Helsefellesskap.Tests.Architecture;

/// <summary>Which assembly may use which: Host -> Modules -> Kernel -> GraphQL, and PostgreSQL's keeper beside them.</summary>
static class Arrows
{
    public static IEnumerable<string> Violations(IEnumerable<ProductAssembly> assemblies) =>
        from assembly in assemblies
        from used in assembly.UsedAssemblies
        where !MayUse(assembly.Name, used)
        select $"{assembly.Name} -> {used}";

    /// <summary>Modules see each other only through Contracts.</summary>
    public static IEnumerable<string> UsesBehindContracts(IEnumerable<ProductAssembly> assemblies) =>
        from assembly in assemblies
        from type in assembly.UsedTypes
        where type.Assembly.StartsWith("Modules.", StringComparison.Ordinal) && !type.IsContract
        select $"{assembly.Name} -> {type.Namespace}.{type.Name}";

    static bool MayUse(string user, string used) => (Room(user), Room(used)) switch
    {
        ("GraphQL" or "Postgres", _) => false,
        ("Kernel", "GraphQL") => true,
        ("Modules", "GraphQL" or "Kernel" or "Modules") => true,
        ("Host", _) => true,
        _ => false,
    };

    static string Room(string assembly) => assembly.Split('.')[0];
}
