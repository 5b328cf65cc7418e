using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>Literals of a type: right ones, or mostly so.</summary>
sealed class GeneratedValues(Schema schema, Random random)
{
    /// <summary>Whether now and then one is wrong.</summary>
    public bool IsWild { get; set; }

    /// <summary>Names a variable to use for a value of the type; null where none may be used.</summary>
    public Func<IType, string?> Variable { get; set; } = _ => null;

    static readonly string[] Anything =
        ["1", "-0", "2147483648", "1.5", "1e400", "\"text\"", "\"\"\"block\"\"\"", "true", "null", "DAYS", "NOPE", "[]", "[1, \"a\"]", "{}", "{from: 1}", "{a: {b: [1]}}", "\"\""];

    bool Chance(int percent) => random.Next(100) < percent;

    bool Slip(int percent) => IsWild && Chance(percent);

    public string Of(IType type, bool allowVariables, int depth = 0)
    {
        if (allowVariables && Chance(15) && Variable(type) is { } variable) return variable;
        if (Slip(6)) return Anything[random.Next(Anything.Length)];
        return type switch
        {
            NonNullType nonNull => NotNull(nonNull.InnerType, allowVariables, depth),
            _ when Chance(5) => "null",
            _ => NotNull(type, allowVariables, depth),
        };
    }

    string NotNull(IType type, bool allowVariables, int depth)
    {
        return type switch
        {
            ListType list => Chance(20)
                ? Of(list.ElementType, allowVariables, depth)
                : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Of(list.ElementType, allowVariables, depth + 1)))}]",
            EnumType values => Slip(4) ? "DAY" : values.Values.GetAt(random.Next(values.Values.Count)).Key,
            InputObjectType input => depth > 3 && !input.Fields.Values.Any(field => field.IsRequired || input.IsOneOf) ? "{}" : Object(input, allowVariables, depth),
            _ when type == BuiltInScalars.Int => $"{random.Next(-5, 500)}",
            _ when type == BuiltInScalars.Float => Chance(50) ? "2.50" : "3",
            _ when type == BuiltInScalars.Boolean => Chance(50) ? "true" : "false",
            _ when type == BuiltInScalars.ID => Chance(50) ? "\"abc\"" : "17",
            _ when type == BuiltInScalars.String => "\"some text\"",
            _ => Anything[random.Next(Anything.Length)],
        };
    }

    string Object(InputObjectType input, bool allowVariables, int depth)
    {
        var fields = input.Fields.Values.Where(field => field.IsRequired ? !Slip(8) : Chance(30)).ToList();
        if (input.IsOneOf && fields.Count != 1 && !Slip(15)) fields = [input.Fields.GetAt(random.Next(input.Fields.Count)).Value];
        // A key of a choice may not be null, nor hold a variable that may be.
        var members = fields.Select(field => $"{field.Name}: {Of(input.IsOneOf && !IsWild ? new NonNullType(field.Type) : field.Type, allowVariables, depth + 1)}").ToList();
        if (Slip(3)) members.Add($"{schema.QueryType!.Name.ToLowerInvariant()}: 1");
        if (members.Count > 0 && Slip(3)) members.Add(members[0]);
        return $"{{{string.Join(", ", members)}}}";
    }
}
