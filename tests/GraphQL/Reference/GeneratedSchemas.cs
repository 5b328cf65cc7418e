using System.Text;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>Type definitions made up at random: half of them right, or nearly so, and half wild. The same seed gives the same schemas.</summary>
sealed class GeneratedSchemas(int seed)
{
    static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Date"];
    static readonly string[] Descriptions = ["Short.", "Two\\nlines, \\\"quoted\\\".", "", "  Indented.", "Long enough that the printer sets it on a line of its own, which it does from seventy on."];

    readonly Random random = new(seed);
    readonly StringBuilder text = new();
    bool isWild;

    bool Chance(int percent) => random.Next(100) < percent;

    bool Slip(int percent) => isWild && Chance(percent);

    string Any(string[] names) => names[random.Next(names.Length)];

    string Name(string prefix, int count) => $"{prefix}{random.Next(count)}";

    public string Next()
    {
        text.Clear();
        isWild = Chance(60);
        if (Chance(30)) text.Append(Description("")).Append("schema").Append(Directives("SCHEMA")).Append(" { query: Query ").Append(Slip(20) ? "mutation: I0 " : "").Append(Slip(8) ? "query: T0 " : "").Append("}\n");
        if (Slip(3)) text.Append("schema { query: Query }\n");
        text.Append("scalar Date").Append(Chance(20) ? " @specifiedBy(url: \"https://example.org/\")" : "").Append('\n');
        text.Append("directive @on(a: Int, b: String! = \"x\") ").Append(Chance(50) ? "repeatable " : "")
            .Append("on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION\n");
        if (Slip(4)) text.Append("directive @on on FIELD\n");
        if (Slip(4)) text.Append("directive @__bad(a: T0, a: Int, b: Int! @deprecated) on FIELD\n");
        if (Slip(4)) text.Append("directive @own(a: Int").Append(Chance(50) ? " @own(a: 1)" : "").Append(") on ARGUMENT_DEFINITION\n");
        for (var i = 0; i < 3; i++) Interface($"I{i}", i);
        for (var i = 0; i < 3; i++) Object($"T{i}");
        Object(Slip(4) ? "Root" : "Query");
        for (var i = 0; i < 2; i++) Enum($"E{i}");
        for (var i = 0; i < 3; i++) Input($"N{i}", i);
        for (var i = 0; i < 2; i++) Union($"U{i}");
        return text.ToString();
    }

    string Description(string indentation) => !Chance(20) ? "" : Chance(50)
        ? $"\"{Any(Descriptions)}\"\n{indentation}"
        : $"\"\"\"\n{indentation}  {Any(Descriptions)}\n{indentation}\"\"\"\n{indentation}";

    string Directives(string location)
    {
        var applied = "";
        if (Chance(10)) applied += Slip(20) ? " @on(c: 1)" : " @on(a: 1)";
        if (Slip(1)) applied += " @on(a: \"x\")";
        if (Slip(5)) applied += " @on";
        if (Slip(2)) applied += " @unknown";
        if (Slip(2)) applied += " @skip(if: true)";
        if (location is "FIELD_DEFINITION" or "ENUM_VALUE" && Chance(8)) applied += Chance(50) ? " @deprecated" : Chance(80) ? " @deprecated(reason: \"Old \\\"one\\\".\")" : " @deprecated(reason: null)";
        if (Slip(1)) applied += " @deprecated(reason: 1, because: 2)";
        return applied;
    }

    string Wrap(string name) => random.Next(8) switch { 0 => $"[{name}]", 1 => $"[{name}!]!", 2 => $"{name}!", 3 => $"[[{name}]!]", _ => name };

    string OutputType() => Slip(3) ? "Unknown" : Slip(3) ? Name("N", 3) : random.Next(6) switch { 0 => Name("I", 3), 1 => Name("T", 3), 2 => Name("U", 2), 3 => Name("E", 2), _ => Any(Scalars) };

    string InputType() => Slip(3) ? "Intt" : Slip(3) ? Name("T", 3) : random.Next(4) switch { 0 => Name("E", 2), 1 => Name("N", 3), _ => Any(Scalars) };

    void Interface(string name, int number)
    {
        var implemented = Enumerable.Range(0, number).Where(_ => Chance(30)).ToArray();
        // An interface carries the fields of those before it, so that what implements it can carry them all.
        Complex("interface", name, implemented.Length == 0 ? [] : [.. Enumerable.Range(0, implemented.Max() + 1).Select(i => $"I{i}")]);
    }

    void Object(string name)
    {
        var most = random.Next(-1, 3);
        Complex("type", name, [.. Enumerable.Range(0, most + 1).Select(i => $"I{i}")]);
    }

    void Complex(string keyword, string name, string[] implemented)
    {
        var list = implemented.ToList();
        if (Slip(6) && list.Count > 0) list.RemoveAt(0);
        if (Slip(3)) list.Add(Slip(50) ? name : "T0");
        if (Slip(3) && list.Count > 0) list.Add(list[0]);
        text.Append(Description("")).Append(keyword).Append(' ').Append(Slip(1) ? "__" : "").Append(name);
        if (list.Count > 0) text.Append(" implements ").AppendJoin(" & ", list);
        text.Append(Directives(keyword == "type" ? "OBJECT" : "INTERFACE"));
        if (!Slip(2)) Fields(keyword, name, implemented);
        text.Append('\n');
        if (Chance(8)) text.Append("extend ").Append(Slip(15) ? "interface" : keyword).Append(' ').Append(Slip(10) ? name + "x" : name).Append(" { ").Append(Slip(20) ? "own" : $"more{name}").Append(": Int }\n");
    }

    void Fields(string keyword, string name, string[] implemented)
    {
        text.Append(" {\n");
        foreach (var part in keyword == "interface" ? [.. implemented, name] : implemented)
            if (part == name || !Slip(5)) text.Append("  f").Append(part).Append("(a: Int").Append(Slip(4) ? "!" : "").Append(Slip(4) ? ", b: Int!" : "").Append("): ").Append(Slip(5) ? "Int\n" : "String\n");
        for (var i = random.Next(keyword == "interface" ? 0 : 1, 4); i > 0; i--)
        {
            if (keyword == "interface") break;
            text.Append("  ").Append(Description("  ")).Append(Slip(1) ? "__own" : Slip(4) ? "own" : $"own{i}").Append(Arguments()).Append(": ").Append(Wrap(OutputType())).Append(Directives("FIELD_DEFINITION")).Append('\n');
        }
        text.Append('}');
    }

    string Arguments()
    {
        if (Chance(60)) return "";
        var arguments = Enumerable.Range(0, random.Next(1, 4)).Select(i => $"{Description("    ")}{(Slip(3) ? "a" : $"a{i}")}: {InputValue()}");
        return $"({string.Join(", ", arguments)})";
    }

    // Defaults only of leaves: graphql-js 16 drops those that do not fit, and overflows on those of a type that is being made.
    string InputValue()
    {
        var plain = random.Next(6) switch { 0 => "Int = 1", 1 => "[Int!] = 2", 2 => "Float! = 1.50", 3 => "ID = \"7\"", 4 => "String = \"\"\"a\n b\"\"\"", _ => "Boolean = null" };
        var deprecated = Slip(4) ? "Int! @deprecated" : Chance(5) ? "Int @deprecated(reason: \"x\")" : null;
        return deprecated ?? (Chance(30) ? plain : Wrap(InputType()) + (isWild ? "" : Directives("ARGUMENT_DEFINITION")));
    }

    void Enum(string name)
    {
        text.Append(Description("")).Append("enum ").Append(name).Append(Directives("ENUM")).Append(" {\n");
        for (var i = 0; i < random.Next(1, 4); i++) text.Append("  ").Append(Description("  ")).Append(Slip(5) ? "A" : $"A{i}").Append(Slip(1) ? "__" : "").Append(Directives("ENUM_VALUE")).Append('\n');
        text.Append("  Z\n}\n");
        if (Slip(8)) text.Append("extend enum ").Append(name).Append(" { Z }\n");
    }

    void Input(string name, int number)
    {
        var isOneOf = Chance(15);
        text.Append(Description("")).Append("input ").Append(name).Append(isOneOf ? " @oneOf" : "").Append(" {\n");
        for (var i = 0; i < random.Next(1, 4); i++)
        {
            var type = isOneOf && !Slip(30) ? Any(Scalars) : Slip(15) ? $"{Name("N", 3)}!" : isOneOf ? "Int = 1" : number == 0 ? Wrap(Any(Scalars)) : InputValue();
            text.Append("  ").Append(Description("  ")).Append(Slip(4) ? "x" : $"x{i}").Append(": ").Append(type).Append('\n');
        }
        text.Append("}\n");
    }

    void Union(string name)
    {
        var members = new[] { "T0", "T1", "T2" }.Where(_ => Chance(50)).ToList();
        if (members.Count == 0 && !Slip(20)) members.Add("T1");
        if (Slip(6)) members.Add(Slip(50) ? "I0" : "T1");
        text.Append(Description("")).Append("union ").Append(name).Append(Directives("UNION"));
        if (members.Count > 0) text.Append(" = ").AppendJoin(" | ", members);
        text.Append('\n');
        if (Slip(4)) text.Append("scalar ").Append(name).Append('\n');
    }
}
