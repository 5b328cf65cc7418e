using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Introspection;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Makes the schema of the annotated classes that a program added. Every fault found on the way is listed in one <see cref="SchemaException"/>.</summary>
static class SchemaBinder
{
    static IEnumerable<DirectiveType> Directives => [.. BuiltInDirectives.All, CostDirectives.CostType, CostDirectives.ListSizeType];

    public static Schema Build(RequestExecutorBuilder builder)
    {
        var context = new BindingContext(builder);
        AddScalars(context);
        var query = Root<QueryTypeAttribute>(context, "Query", "What can be read.");
        var mutation = Root<MutationTypeAttribute>(context, "Mutation", "What can be changed. The fields of one request are executed one after the other.");
        var subscription = Root<SubscriptionTypeAttribute>(context, "Subscription", "What can be followed as it happens.");
        foreach (var type in builder.FurtherTypes) context.Types.Output(type);
        context.Types.FillAll();
        CheckRules(context);
        if (context.Faults.Count > 0) throw new SchemaException([.. context.Faults.Distinct()]);
        var schema = new Schema(query, mutation, subscription, Ordered(context, query, mutation, subscription), Directives);
        var faults = SchemaValidator.Validate(schema);
        return faults.Count == 0 ? schema : throw new SchemaException([.. faults.Select(fault => fault.Message)]);
    }

    /// <summary>A rule that nobody reads would let everybody through.</summary>
    static void CheckRules(BindingContext context)
    {
        if (context.LifetimeOf(typeof(IAuthorizationHandler)) is not null) return;
        foreach (var type in context.Types.All.OfType<ObjectType>())
            foreach (var field in type.Fields.Values.Where(field => field.Authorization is { Rules.Count: > 0 }))
                context.Faults.Add($"{type.Name}.{field.Name} carries [Authorize], and no IAuthorizationHandler is registered.");
    }

    static void AddScalars(BindingContext context)
    {
        context.Types.AddScalar(BuiltInScalars.String, typeof(string), typeof(char));
        // HotChocolate has Short and Byte too, which are Int with a smaller range; beyond it the value is refused when it is brought into its .NET type.
        context.Types.AddScalar(BuiltInScalars.Int, typeof(int), typeof(short), typeof(byte));
        context.Types.AddScalar(BuiltInScalars.Float, typeof(double), typeof(float), typeof(decimal));
        context.Types.AddScalar(BuiltInScalars.Boolean, typeof(bool));
        context.Types.AddScalar(BuiltInScalars.ID);
        foreach (var (type, scalar) in context.Builder.Scalars) context.Types.AddScalar(scalar, type);
        context.Types.OfferScalar(new LongType(), typeof(long));
    }

    static ObjectType? Root<TAttribute>(BindingContext context, string name, string description) where TAttribute : Attribute
    {
        var classes = context.Candidates.Where(candidate => candidate.IsDefined(typeof(TAttribute))).ToList();
        if (classes.Count == 0) return null;
        return context.Types.Add(new ObjectType(name) { Description = description }, null, root =>
        {
            foreach (var method in classes.SelectMany(FieldMethods.Static)) new ObjectTypes(context).AddMethod(root, method);
        });
    }

    /// <summary>The roots first, then by name, so that the checked-in SDL changes where the schema does and nowhere else.</summary>
    static IEnumerable<NamedType> Ordered(BindingContext context, params ReadOnlySpan<ObjectType?> roots)
    {
        var first = roots.ToArray().OfType<NamedType>().ToList();
        var rest = context.Types.All.Except(first).Where(type => type is not ScalarType scalar || !BuiltInScalars.Contains(scalar.Name));
        return [.. first, .. rest.OrderBy(type => type.Name, StringComparer.Ordinal), .. BuiltInScalars.All, .. IntrospectionTypes.All];
    }
}
