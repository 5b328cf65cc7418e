using Helsefellesskap.Kernel;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>
/// The fellowship's table as a person read it, for the parts of the program that exist. It shares nothing with the program's own reading of matrix.md, so that a
/// mistake there is not taken for the law.
/// </summary>
static class HandReading
{
    // x: may, for its own organisation at least.
    const string Table = """
        role                     figures stays short values imports close set propose decide define audit accounts
        Asu                      x       .     .     .      .       .     x   x       x      .      .     .
        Au                       x       .     .     .      .       .     .   x       .      .      .     .
        Secretariat              x       .     .     .      .       .     .   .       .      .      .     .
        AnalysisGroup            x       x     x     x      x       x     x   x       .      x      .     .
        CompetenceGroup          x       .     .     .      .       .     .   x       .      .      .     .
        DeviationGroup           .       .     .     .      .       .     .   .       .      .      .     .
        Psu                      x       .     .     .      .       .     .   .       .      .      .     .
        ProfessionalCouncil      x       .     .     .      .       .     .   .       .      .      .     .
        ProjectGroup             x       .     .     .      .       .     .   .       .      .      .     .
        MunicipalityGroup        x       .     .     .      .       .     .   .       .      .      .     .
        MunicipalityCoordinator  x       .     x     .      x       x     .   .       .      .      .     .
        MunicipalityLeader       x       .     .     .      .       .     .   .       .      .      .     .
        HospitalCoordinator      x       x     x     .      x       x     .   .       .      .      .     .
        HospitalLeader           x       .     .     .      .       .     .   .       .      .      .     .
        Gp                       x       .     .     .      .       .     .   .       .      .      .     .
        UserRepresentative       x       .     .     .      .       .     .   .       .      .      .     .
        CapacityCouncil          x       .     .     .      .       .     .   .       .      .      .     .
        Controller               .       .     .     .      .       .     .   .       .      .      x     .
        Integrator               x       .     .     .      .       .     .   .       .      .      .     .
        Administrator            .       .     .     .      .       .     .   .       .      .      .     x
        """;

    const string Everybody = "everybody";

    static readonly Dictionary<string, string> PartOf = new()
    {
        ["organisations"] = Everybody,
        ["organisation"] = Everybody,
        ["bodies"] = Everybody,
        ["me"] = Everybody,
        ["indicators"] = Everybody,
        ["indicator"] = Everybody,
        ["auditEvents"] = "audit",
        ["auditVerification"] = "audit",
        ["accounts"] = "accounts",
        ["account"] = "accounts",
        ["completeness"] = "imports",
        ["imports"] = "imports",
        ["importProgress"] = "imports",
        ["whatIf"] = "figures",
        ["monthClosings"] = "figures",
        ["createPerson"] = "accounts",
        ["createService"] = "accounts",
        ["resetPassword"] = "accounts",
        ["resetTwoFactor"] = "accounts",
        ["closeAccount"] = "accounts",
        ["signOutEverywhere"] = "accounts",
        ["createKey"] = "accounts",
        ["revokeKey"] = "accounts",
        ["giveRole"] = "accounts",
        ["endRole"] = "accounts",
        ["setTarget"] = "set",
        ["proposeTarget"] = "propose",
        ["decideTarget"] = "decide",
        ["defineIndicator"] = "define",
        ["closeMonth"] = "close",
        ["reopenMonth"] = "close",
        ["indicators/targets"] = Everybody,
        ["ukpDailyRates"] = "figures",
        ["imports/ukp-stays"] = "stays",
        ["imports/short-stays"] = "short",
        ["imports/indicator-values"] = "values",
        ["imports/targets"] = "define",
    };

    static readonly Dictionary<(Role Role, string Part), bool> Cells = Read();

    /// <summary>
    /// Whether the role may use what lies at the end of the way. What an indicator is asked for is a figure, if nothing else is said of it; else what lies further on a
    /// way is for those for whom its beginning is.
    /// </summary>
    public static bool Allows(Role role, string way)
    {
        if (PartOf.TryGetValue(way, out var part)) return part == Everybody || Cells[(role, part)];
        var end = way.LastIndexOf('/');
        if (way[..Math.Max(end, 0)] is "indicators" or "indicator") return Cells[(role, "figures")];
        return end < 0 ? throw new InvalidOperationException($"Nobody has read the fellowship's table for '{way}' yet: add it to {nameof(HandReading)}.") : Allows(role, way[..end]);
    }

    static Dictionary<(Role, string), bool> Read()
    {
        var lines = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return lines.Skip(1).SelectMany(line => line.Skip(1).Select((mark, i) => (Key: (Enum.Parse<Role>(line[0]), lines[0][i + 1]), May: mark == "x"))).ToDictionary(cell => cell.Key, cell => cell.May);
    }
}
