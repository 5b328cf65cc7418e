using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>The annotation where there is one, else the XML documentation's summary.</summary>
static class Descriptions
{
    public static string? Of(Type type) => Given(type) ?? XmlDocumentation.Of(type);

    /// <summary>What an interface says of a property holds for the classes that implement it.</summary>
    public static string? Of(PropertyInfo property) => Given(property) ?? XmlDocumentation.Of(property) ?? property.DeclaringType!.GetInterfaces()
        .Select(implemented => implemented.GetProperty(property.Name)).OfType<PropertyInfo>().Select(Of).FirstOrDefault(description => description is not null);

    public static string? Of(FieldInfo field) => Given(field) ?? XmlDocumentation.Of(field);

    public static string? Of(MethodInfo method) => Given(method) ?? XmlDocumentation.Of(method);

    public static string? Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? XmlDocumentation.Of(parameter);

    static string? Given(MemberInfo member) => member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description;
}
