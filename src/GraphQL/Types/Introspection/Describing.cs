using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types.Introspection;

/// <summary>Short forms to write down the introspection types with.</summary>
static class Describing
{
    public static IType Text => BuiltInScalars.String;
    public static IType Flag => BuiltInScalars.Boolean;

    public static IType NonNull(this IType type) => new NonNullType(type);

    /// <summary>A list without nulls.</summary>
    public static IType List(this IType type) => new ListType(new NonNullType(type));

    /// <summary>How long a list of a schema's description is taken to be, so that one which is asked for by hundreds of aliases costs what it is.</summary>
    public static DirectiveNode[] About(int items) => [CostDirectives.ListSize(items, [], 0, [], requireOneSlicingArgument: false)];

    public static void Add<T>(this ObjectType owner, string name, IType type, Func<T, object?> read, int items = 1) =>
        owner.Fields.Add(name, new OutputField(name, type) { Resolver = new PureResolver(source => read((T)source)), Directives = items > 1 ? About(items) : [] });

    /// <summary>A list of members that leaves the deprecated ones out unless they are asked for.</summary>
    public static void AddMembers<T, TMember>(
        this ObjectType owner, string name, IType type, int items, Func<T, IEnumerable<TMember>?> read, Func<TMember, bool> isDeprecated)
    {
        var field = new OutputField(name, type)
        {
            Directives = About(items),
            Resolver = new AsyncResolver(context =>
            {
                var members = read((T)context.Source!);
                return new(members is null || context.Argument<bool>("includeDeprecated") ? members : members.Where(member => !isDeprecated(member)));
            }),
        };
        field.Arguments.Add("includeDeprecated", new InputField("includeDeprecated", Flag.NonNull())
        {
            DefaultValue = new BooleanValueNode(false),
            RuntimeType = typeof(bool),
        });
        owner.Fields.Add(name, field);
    }

    public static void AddValues(this EnumType type, params ReadOnlySpan<(string Name, string Description)> values)
    {
        foreach (var (name, description) in values) type.Values.Add(name, new EnumValue(name, name) { Description = description });
    }
}
