using System.Globalization;
using System.Reflection;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Defaults of .NET members as constant literals of the schema.</summary>
static class Literals
{
    public static ValueNode? Given(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(typeof(DefaultValueSyntaxAttribute), inherit: true) is [DefaultValueSyntaxAttribute given, ..]
            ? Utf8GraphQLParser.ParseValue(given.Literal) : null;

    /// <summary>Null where .NET has a default that the schema need not tell: that of an optional value that is not there.</summary>
    public static ValueNode? Of(Type type, object value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return type.GetField(Enum.GetName(type, value) ?? "") is { } member ? new EnumValueNode(Names.OfEnumValue(member)) : null;
        return value switch
        {
            bool truth => new BooleanValueNode(truth),
            string text => new StringValueNode(text, isBlock: false),
            int or long or short or byte => new IntValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            double or float or decimal => new FloatValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            _ => null,
        };
    }
}
