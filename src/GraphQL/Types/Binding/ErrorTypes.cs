using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Makes an object type of each exception that a mutation declares; all of them implement <c>interface Error { message: String! }</c>.</summary>
sealed class ErrorTypes(BindingContext context)
{
    readonly Dictionary<Type, ObjectType> known = [];
    InterfaceType? common;

    public ObjectType TypeOf(Type exception)
    {
        if (known.TryGetValue(exception, out var type)) return type;
        type = known[exception] = new ObjectType(Names.OfError(exception)) { Description = Descriptions.Of(exception) };
        return context.Types.Add(type, exception, Fill);
    }

    void Fill(ObjectType type)
    {
        type.Interfaces.Add(common ??= Common());
        type.Fields.Add("message", Message(new PureResolver(source => ((Exception)source).Message)));
        foreach (var property in type.RuntimeType!.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var isFrameworks = property.DeclaringType!.Assembly == typeof(Exception).Assembly || property.GetMethod?.GetBaseDefinition().DeclaringType == typeof(Exception);
            if (isFrameworks || property.IsDefined(typeof(GraphQLIgnoreAttribute))) continue;
            if (new PropertyFields(context).Bind(type, property) is { } field) type.Fields[field.Name] = field;
        }
    }

    InterfaceType Common() => context.Types.Add(new InterfaceType("Error") { Description = "Why something that was asked for could not be done." }, null,
        type => type.Fields.Add("message", Message(null)));

    static OutputField Message(FieldResolver? resolver) => new("message", new NonNullType(BuiltInScalars.String))
    {
        Description = "What is wrong, in words for the user.",
        Resolver = resolver,
    };
}
