using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Helsefellesskap.GraphQL.Data.Paging;

/// <summary>Finds the properties that no two entries of a type share: those named, those marked with [Key], "Id", or "ThingId" on a Thing.</summary>
static class UniqueKey
{
    /// <summary>Empty where the type does not say.</summary>
    public static IReadOnlyList<PropertyInfo> Of(Type type, string[] named)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        if (named.Length > 0) return [.. named.Select(name => properties.FirstOrDefault(property => property.Name == name)).OfType<PropertyInfo>()];
        PropertyInfo[] marked = [.. properties.Where(property => property.IsDefined(typeof(KeyAttribute)))];
        if (marked.Length > 0) return marked;
        return [.. properties.Where(property => property.Name == "Id").Concat(properties.Where(property => property.Name == type.Name + "Id")).Take(1)];
    }
}
