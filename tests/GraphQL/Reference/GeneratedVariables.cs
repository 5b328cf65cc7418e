using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>Values for an operation's variables, most of them right.</summary>
sealed class GeneratedVariables(Schema schema, int seed)
{
    readonly Random random = new(seed);

    bool Chance(int percent) => random.Next(100) < percent;

    public JsonObject For(OperationDefinitionNode operation)
    {
        var isWild = Chance(40);
        var variables = new JsonObject();
        foreach (var definition in operation.VariableDefinitions)
        {
            var isOptional = definition.Type is not NonNullTypeNode || definition.DefaultValue is not null;
            if (!(isOptional ? Chance(30) : isWild && Chance(5))) variables[definition.Variable.Name.Value] = Of(schema.TypeFrom(definition.Type)!, isWild, 0);
        }
        return variables;
    }

    JsonNode? Of(IType type, bool isWild, int depth)
    {
        if (isWild && Chance(4)) return Wrong();
        if (type is NonNullType nonNull) return isWild && Chance(3) ? null : Of(nonNull.InnerType, isWild, depth);
        if (Chance(10)) return null;
        return type switch
        {
            ListType list when Chance(20) => Of(list.ElementType, isWild, depth),
            ListType list => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Of(list.ElementType, isWild, depth + 1))]),
            EnumType values => values.Values.GetAt(random.Next(values.Values.Count)).Key,
            InputObjectType input => Object(input, isWild, depth),
            NamedType { Name: "Int" } => random.Next(-5, 5),
            NamedType { Name: "Float" } => random.Next(1000) / 8.0,
            NamedType { Name: "Boolean" } => Chance(50),
            NamedType { Name: "ID" } => Chance(50) ? random.Next(9) : "id",
            NamedType { Name: "Anything" } => Wrong(),
            _ => "text",
        };
    }

    JsonObject Object(InputObjectType input, bool isWild, int depth)
    {
        var made = new JsonObject();
        var only = input.IsOneOf && !(isWild && Chance(20)) ? random.Next(input.Fields.Count) : -1;
        foreach (var (index, field) in input.Fields.Values.Index())
        {
            if (only >= 0 ? index == only : field.IsRequired ? !(isWild && Chance(5)) : depth < 4 && Chance(40))
                made[field.Name] = only >= 0 ? Of(new NonNullType(field.Type.NullableType()), isWild, depth + 1) : Of(field.Type, isWild, depth + 1);
        }
        if (isWild && Chance(5)) made["nam"] = 1;
        return made;
    }

    JsonNode? Wrong() => random.Next(7) switch
    {
        0 => null,
        1 => "DAY",
        2 => 1.5,
        3 => true,
        4 => new JsonArray(1, null, new JsonArray("deep")),
        5 => new JsonObject { ["from"] = 1, ["too"] = "x" },
        _ => 4_000_000_000,
    };
}
