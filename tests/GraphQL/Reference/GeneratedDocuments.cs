using System.Text;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>
/// Documents made up at random from a schema: half of them right, or nearly so, and half wild, wrong in some of the ways in which documents are wrong. The same
/// seed gives the same documents.
/// </summary>
sealed class GeneratedDocuments(Schema schema, int seed)
{
    static readonly string[] Aliases = ["a", "b", "id", "name"];

    readonly Random random = new(seed);
    readonly GeneratedValues values = new(schema, new Random(seed + 1));
    readonly NamedType[] composites = [.. schema.Types.Values.Where(type => type.IsCompositeType() && !type.Name.StartsWith("__", StringComparison.Ordinal))];
    readonly NamedType[] inputs = [.. schema.Types.Values.Where(type => type.IsInputType() && !type.Name.StartsWith("__", StringComparison.Ordinal))];

    // What the document has been found to need while it is written.
    readonly List<(string Name, IType Type)> variables = [];
    readonly Queue<(string Name, NamedType Type)> fragments = [];
    bool isWild;
    int names;

    bool Chance(int percent) => random.Next(100) < percent;

    bool Slip(int percent) => isWild && Chance(percent);

    T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public string Next()
    {
        values.IsWild = isWild = Chance(50);
        var text = new StringBuilder();
        var operations = Chance(75) ? 1 : 2;
        for (var i = 0; i < operations; i++) Operation(text, i, isLone: operations == 1);
        for (var i = 0; isWild && i < random.Next(4); i++) fragments.Enqueue(($"F{(Chance(4) ? 0 : i)}", Chance(4) ? Any(inputs) : Any(composites)));
        while (fragments.TryDequeue(out var fragment)) Fragment(text, fragment.Name, fragment.Type);
        if (Slip(1)) text.Append("type Stray { a: Int }\n");
        return text.ToString();
    }

    void Operation(StringBuilder text, int number, bool isLone)
    {
        var (kind, root) = Any<(string, ObjectType?)>(
            [("query", schema.QueryType), ("query", schema.QueryType), ("mutation", schema.MutationType), ("subscription", schema.SubscriptionType)]);
        variables.Clear();
        // Fragments may be used by several operations: right ones then use no variables.
        values.Variable = isWild ? _ => $"$v{random.Next(4)}" : NewVariable;
        var body = new StringBuilder();
        Selections(body, root!, 1, isSubscription: kind == "subscription");
        values.Variable = isWild ? values.Variable : _ => null;
        if (kind != "query" || !isLone || variables.Count > 0 || Chance(70))
        {
            text.Append(kind);
            if (!(isLone ? Chance(30) : Slip(5))) text.Append(' ').Append(Slip(5) ? "Same" : $"Q{number}");
            if (isWild) WildVariables(text);
            else if (variables.Count > 0) text.Append('(').AppendJoin(", ", variables.Select(variable => $"${variable.Name}: {variable.Type}")).Append(')');
            Directives(text, kind.ToUpperInvariant());
        }
        text.Append(body);
    }

    string NewVariable(IType type)
    {
        variables.Add(($"x{names++}", type));
        return $"${variables[^1].Name}";
    }

    void WildVariables(StringBuilder text)
    {
        var count = Chance(50) ? 0 : random.Next(1, 4);
        if (count == 0) return;
        text.Append('(');
        for (var i = 0; i < count; i++)
        {
            var type = Chance(4) ? Any(composites) : Any(inputs);
            var reference = Chance(3) ? "Unknown" : type.Name;
            if (Chance(25)) reference = $"[{reference}{(Chance(50) ? "!" : "")}]";
            text.Append(text[^1] == '(' ? "" : ", ").Append('$').Append(Chance(3) ? "v0" : $"v{i}").Append(": ").Append(reference);
            if (Chance(30)) text.Append('!');
            if (Chance(25) && schema.TypeFrom(Utf8GraphQLParser.ParseType(reference)) is { } input) text.Append(" = ").Append(values.Of(input, allowVariables: false));
            Directives(text, "VARIABLE_DEFINITION");
        }
        text.Append(')');
    }

    void Fragment(StringBuilder text, string name, NamedType type)
    {
        text.Append("fragment ").Append(name).Append(" on ").Append(Slip(3) ? "Unknown" : type.Name);
        Directives(text, "FRAGMENT_DEFINITION");
        Selections(text, type, 4);
    }

    void Selections(StringBuilder text, NamedType type, int depth, bool isSubscription = false)
    {
        text.Append(" {\n");
        var count = isSubscription && Chance(80) ? 1 : random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            text.Append(' ', depth * 2);
            if (depth < 5 && !isSubscription && Chance(12)) Inline(text, type, depth);
            else if (Chance(10) && depth < 6) Spread(text, type, isSubscription);
            else Field(text, type, depth, isSubscription);
            text.Append('\n');
        }
        text.Append(' ', (depth - 1) * 2).Append("}\n");
    }

    void Inline(StringBuilder text, NamedType type, int depth)
    {
        text.Append("...");
        var on = type;
        if (Chance(85))
        {
            on = Chance(60) && type.IsAbstractType() ? Any(schema.PossibleTypes(type).ToArray()) : Slip(4) ? Any(inputs) : isWild ? Any(composites) : type;
            text.Append(" on ").Append(Slip(3) ? "Unknown" : on.Name);
        }
        Directives(text, "INLINE_FRAGMENT");
        Selections(text, on, depth + 1);
    }

    void Spread(StringBuilder text, NamedType type, bool isSubscription)
    {
        var name = isWild ? $"F{random.Next(4)}" : $"G{names++}";
        if (!isWild) fragments.Enqueue((name, type));
        text.Append("...").Append(name);
        if (!isSubscription) Directives(text, "FRAGMENT_SPREAD");
    }

    void Field(StringBuilder text, NamedType type, int depth, bool isSubscription)
    {
        if (type is not ComplexType { Fields.Count: > 0 } complex || Chance(5))
        {
            text.Append(!isWild || Chance(70) ? "__typename" : Chance(50) ? "nam" : "whatever");
            return;
        }
        var field = Any(complex.Fields.Values.ToArray());
        var isComposite = field.Type.NamedType().IsCompositeType();
        if (isWild ? Chance(15) : isComposite || field.Arguments.Count > 0 || field.Name == "weight") text.Append(isWild ? Any(Aliases) : $"y{names++}").Append(": ");
        text.Append(Slip(2) ? field.Name[..^1] + "x" : field.Name);
        Arguments(text, field.Arguments);
        if (!isSubscription) Directives(text, "FIELD");
        if (isComposite && depth >= 6) text.Append(isWild ? "" : " { __typename }");
        else if (isComposite ? !Slip(2) : Slip(2)) Selections(text, isComposite ? field.Type.NamedType() : type, depth + 1);
    }

    void Arguments(StringBuilder text, OrderedDictionary<string, InputField> arguments, bool isConstant = false)
    {
        var given = arguments.Values.Where(argument => argument.IsRequired ? !Slip(6) : Chance(35))
            .Select(argument => (Slip(2) ? argument.Name + "s" : argument.Name, values.Of(argument.Type, allowVariables: !isConstant))).ToList();
        if (Slip(2)) given.Add(("extra", "1"));
        if (given.Count > 0 && Slip(3)) given.Add(given[0]);
        if (given.Count > 0) text.Append('(').AppendJoin(", ", given.Select(argument => $"{argument.Item1}: {argument.Item2}")).Append(')');
    }

    void Directives(StringBuilder text, string location)
    {
        // No more than the parser allows a client in one place.
        for (var i = 0; i < 4 && Chance(7); i++)
        {
            var fitting = schema.Directives.Values
                .Where(directive => directive.Locations.Contains(location) && (isWild || directive.IsRepeatable)).ToArray();
            if (fitting.Length == 0 && !isWild) return;
            if (Slip(8)) text.Append(" @unknown(a: 1)");
            else if (Slip(8) || fitting.Length == 0) text.Append(" @deprecated");
            else
            {
                var directive = Any(fitting);
                text.Append(" @").Append(directive.Name);
                Arguments(text, directive.Arguments, isConstant: location == "VARIABLE_DEFINITION");
            }
        }
    }
}
