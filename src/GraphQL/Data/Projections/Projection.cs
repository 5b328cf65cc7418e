using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Projections;

/// <summary>
/// Reads of an entity only what a request selects. A field that is a property needs that property; a field that is a method needs what its parent parameter says
/// it requires, or the whole entity where it says nothing; so does a method of the entity itself.
/// </summary>
sealed class Projection<T>
{
    readonly List<(string Field, IReadOnlyList<PropertyInfo>? Needs)> fields = [];

    public Projection(MethodField field)
    {
        if (typeof(T).GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []) is null)
            field.Context.Faults.Add($"{field.Place} has [UseProjection], but {typeof(T).Name} has no constructor without parameters.");
        var methods = new FieldMethods(field.Context).Of(typeof(T));
        foreach (var method in methods) fields.Add((Names.OfField(method), Required(method)));
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (methods.All(method => Names.OfField(method) != Names.OfField(property))) fields.Add((Names.OfField(property), property.SetMethod is null ? null : [property]));
        }
    }

    /// <summary>Null: the request needs the whole entity.</summary>
    /// <param name="context">The field whose list is read.</param>
    /// <param name="places">Where below the field the entity is selected; empty where it is the field's own type.</param>
    public Expression<Func<T, T>>? For(IResolverContext context, IReadOnlyList<string> places)
    {
        var selected = fields.Where(field => places.Count == 0 ? context.IsSelected(field.Field) : places.Any(place => context.IsSelected($"{place}.{field.Field}"))).ToList();
        if (selected.Any(field => field.Needs is null)) return null;
        var entity = Expression.Parameter(typeof(T), "x");
        var bindings = selected.SelectMany(field => field.Needs!).Distinct().Select(property => Expression.Bind(property, Expression.Property(entity, property)));
        return Expression.Lambda<Func<T, T>>(Expression.MemberInit(Expression.New(typeof(T)), bindings), entity);
    }

    /// <summary>Nothing for a method without parent; null where it has one and does not say what it reads of it.</summary>
    static PropertyInfo[]? Required(MethodInfo method)
    {
        if (!method.IsStatic) return null;
        var parent = method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(ParentAttribute)));
        if (parent is null) return [];
        var names = parent.GetCustomAttribute<ParentAttribute>()!.Requires;
        return names.Count == 0 ? null : [.. names.Select(name => typeof(T).GetProperty(name) ?? throw new InvalidOperationException($"{method.Name} requires {typeof(T).Name}.{name}, which is no property."))];
    }
}
