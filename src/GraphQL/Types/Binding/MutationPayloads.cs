using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>The second half of the mutation conventions: the result and the declared errors become <c>DoXPayload { thing errors: [DoXError!] }</c>.</summary>
static class MutationPayloads
{
    public static void Apply(MethodField field)
    {
        var name = Names.Pascal(field.Name);
        var payload = new ObjectType(name + "Payload")
        {
            Description = $"The answer to `{field.Name}`.",
            IsTypeOf = value => value is MutationPayload,
        };
        if (Result(field) is { } result) payload.Fields.Add(result.Name, result);
        Type[] errors = [.. field.Method.GetCustomAttributes().Select(attribute => attribute.GetType())
            .Where(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(ErrorAttribute<>)).Select(kind => kind.GetGenericArguments()[0])];
        if (errors.Length > 0)
        {
            payload.Fields.Add("errors", Errors(field, name + "Error", errors));
            field.Use(next => context => Guarded(next, context, errors));
        }
        else
        {
            field.Use(next => context => Unguarded(next, context));
        }
        if (payload.Fields.Count == 0) field.Context.Faults.Add($"{field.Place} answers nothing: it must return a value or declare an error.");
        field.Context.Types.Add(payload, null, _ => { });
        field.Type = new NonNullType(payload);
    }

    static OutputField? Result(MethodField field)
    {
        var clrType = field.Result;
        if (clrType.Type == typeof(void) || clrType.Type == typeof(Task) || clrType.Type == typeof(ValueTask)) return null;
        var type = new TypeReader(field.Context).Output(clrType, field.Method, field.Place)?.NullableType();
        if (type is null) return null;
        var given = field.Method.ReturnParameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name;
        var name = given ?? Names.Camel(type.NamedType().Name) + (type is ListType ? "s" : "");
        return new OutputField(name, type)
        {
            Description = "What was made or changed; null where it could not be done.",
            Resolver = new PureResolver(source => ((MutationPayload)source).Result),
        };
    }

    static OutputField Errors(MethodField field, string name, Type[] errors)
    {
        var union = new UnionType(name) { Description = $"What can keep `{field.Name}` from being done." };
        union.Types.AddRange(errors.Select(field.Context.Errors.TypeOf));
        field.Context.Types.Add(union, null, _ => { });
        return new OutputField("errors", new ListType(new NonNullType(union)))
        {
            Description = "Why it could not be done; null where it was.",
            Resolver = new PureResolver(source => ((MutationPayload)source).Errors),
        };
    }

    static async ValueTask<object?> Unguarded(Func<IResolverContext, ValueTask<object?>> next, IResolverContext context) =>
        new MutationPayload(await next(context), null);

    static async ValueTask<object?> Guarded(Func<IResolverContext, ValueTask<object?>> next, IResolverContext context, Type[] errors)
    {
        try
        {
            return new MutationPayload(await next(context), null);
        }
        catch (Exception exception) when (errors.Any(error => error.IsInstanceOfType(exception)))
        {
            return new MutationPayload(null, [exception]);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => errors.Any(error => error.IsInstanceOfType(inner))))
        {
            return new MutationPayload(null, several.InnerExceptions);
        }
    }
}
