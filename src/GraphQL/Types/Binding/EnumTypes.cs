using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Fills an enum type with the members of its .NET enum.</summary>
static class EnumTypes
{
    public static void Fill(EnumType type, List<string> faults)
    {
        type.Description = Descriptions.Of(type.RuntimeType!);
        foreach (var member in type.RuntimeType!.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (member.IsDefined(typeof(GraphQLIgnoreAttribute))) continue;
            var name = Names.OfEnumValue(member);
            if (type.Values.ContainsKey(name)) faults.Add($"{type.Name}.{name} is declared twice, the second time by {type.RuntimeType.FullName}.{member.Name}.");
            type.Values[name] = new EnumValue(name, member.GetValue(null)!)
            {
                Description = Descriptions.Of(member),
                DeprecationReason = member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            };
        }
    }
}
