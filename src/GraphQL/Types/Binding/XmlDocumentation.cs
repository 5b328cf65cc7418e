using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>
/// Reads descriptions from the XML files that the compiler writes beside each assembly, so that what a developer and what a client reads is one text.
/// </summary>
static partial class XmlDocumentation
{
    static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    public static string? Of(Type type) => Text(Find(type)?.Element("summary"));

    /// <summary>A property's summary, or what its record says of the parameter that it was made from.</summary>
    public static string? Of(PropertyInfo property) =>
        Text(Member(property.DeclaringType!, $"P:{IdOf(property.DeclaringType!)}.{property.Name}")?.Element("summary"))
        ?? Parameter(Find(property.DeclaringType!), property.Name);

    public static string? Of(FieldInfo field) => Text(Member(field.DeclaringType!, $"F:{IdOf(field.DeclaringType!)}.{field.Name}")?.Element("summary"));

    public static string? Of(MethodInfo method) => Text(Find(method)?.Element("summary"));

    public static string? Of(ParameterInfo parameter) => parameter.Member switch
    {
        ConstructorInfo constructor => Parameter(Find(constructor.DeclaringType!), parameter.Name!)
            ?? (constructor.DeclaringType!.GetProperty(parameter.Name!) is { } property ? Of(property) : null),
        MethodInfo method => Parameter(Find(method), parameter.Name!),
        _ => null,
    };

    static XElement? Find(Type type) => Member(type, $"T:{IdOf(type)}");

    static XElement? Find(MethodInfo method)
    {
        var id = $"M:{IdOf(method.DeclaringType!)}.{method.Name}";
        var members = Members(method.DeclaringType!.Assembly);
        // Resolvers are not overloaded, so that the list of parameter types need not be compared.
        return members.GetValueOrDefault(id) ?? members.FirstOrDefault(member => member.Key.StartsWith(id + "(", StringComparison.Ordinal)).Value;
    }

    static XElement? Member(Type type, string id) => Members(type.Assembly).GetValueOrDefault(id);

    static string IdOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    static string? Parameter(XElement? member, string name) =>
        Text(member?.Elements("param").FirstOrDefault(param => string.Equals((string?)param.Attribute("name"), name, StringComparison.OrdinalIgnoreCase)));

    static Dictionary<string, XElement> Members(Assembly assembly) => Files.GetOrAdd(assembly, static assembly =>
    {
        var file = assembly.Location is { Length: > 0 } location ? Path.ChangeExtension(location, ".xml") : null;
        if (!File.Exists(file)) return [];
        return XDocument.Load(file).Descendants("member").DistinctBy(member => (string?)member.Attribute("name"))
            .ToDictionary(member => (string)member.Attribute("name")!);
    });

    static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();
        return text.Length > 0 ? text : null;
    }

    static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when (string?)element.Attribute("name") is { } name => name,
        XElement element when ((string?)element.Attribute("cref") ?? (string?)element.Attribute("langword")) is { } reference => LastWord(reference),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    static string LastWord(string reference)
    {
        var end = reference.IndexOfAny(['(', '`', '{']);
        var name = end < 0 ? reference : reference[..end];
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
