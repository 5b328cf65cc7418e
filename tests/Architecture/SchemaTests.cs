using System.Text.RegularExpressions;
using Helsefellesskap.Host;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Tests.Architecture;

/// <summary>A module's tables are its own: SQL of another may call its functions, as its code may use its contracts, and not read or write its tables.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void No_module_names_another_ones_table() => Assert.Empty(ModuleList.All.SelectMany(module => ForeignTables(AssemblyOf(module), module.Schema)));

    [Fact]
    public void A_table_that_is_named_is_found() =>
        // To somebody else its own tables are foreign.
        Assert.Contains("organisations.audit_unsealed", ForeignTables(AssemblyOf(ModuleList.All.Single(module => module.Schema == "organisations")), "kpi"));

    static ProductAssembly AssemblyOf(IModule module) => ProductAssembly.Named(module.GetType().Assembly.GetName().Name!["Helsefellesskap.".Length..]);

    static IEnumerable<string> ForeignTables(ProductAssembly assembly, string own)
    {
        var others = string.Join('|', ModuleList.All.Select(module => module.Schema).Where(schema => schema != own));
        // A name that is followed by a parenthesis is a function's, but for a list of columns to insert.
        var table = new Regex($@"\b(?:(?:from|join|update|table|only|policy \w+ on)\s+(?<name>(?:{others})\.\w+\b)(?!\s*\()|into\s+(?<name>(?:{others})\.\w+))", RegexOptions.IgnoreCase);
        return assembly.Texts.SelectMany(text => table.Matches(text)).Select(match => match.Groups["name"].Value).Distinct();
    }
}
