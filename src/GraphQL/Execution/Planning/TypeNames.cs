using System.Runtime.CompilerServices;
using System.Text;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>Answers <c>__typename</c>: a constant of the plan.</summary>
static class TypeNames
{
    static readonly ConditionalWeakTable<ObjectType, PureResolver> Resolvers = [];

    public static PureResolver ResolverFor(ObjectType type) => Resolvers.GetValue(type, static type =>
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{type.Name}\"");
        return new PureResolver(_ => type.Name)
        {
            WriteLeaf = (_, writer) =>
            {
                writer.WriteRaw(quoted);
                return true;
            },
        };
    });
}
