using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>
/// The properties that a list can be filtered and ordered by. One whose reading takes a permission of its own is left out: who can filter by a value can find
/// it out.
/// </summary>
static class FilterableProperties
{
    /// <returns>Each property of the element, with the type that the declaring class gives to it.</returns>
    public static IEnumerable<(PropertyInfo Property, Type Declared)> Of(Type element, Type declared) =>
        from wish in declared.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where wish.GetIndexParameters().Length == 0 && !wish.IsDefined(typeof(GraphQLIgnoreAttribute))
        let property = element.GetProperty(wish.Name, BindingFlags.Public | BindingFlags.Instance)
        where property is { GetMethod: not null } && !property.IsDefined(typeof(GraphQLIgnoreAttribute)) && !property.IsDefined(typeof(AuthorizeAttribute))
        select (property, wish.PropertyType);
}
