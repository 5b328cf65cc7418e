using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>Who may see an import and the record of it: the account that sent the file, the organisation that it came from, and the analysis group (matrix.md).</summary>
internal static class ImportReaders
{
    public const string Rule = "kpi.readImports";

    public static bool MaySeeImport(this Viewer viewer, string who, string party) =>
        viewer.GrantOf(Rule) is { } grant && (grant.Everywhere || who == AccountOf(viewer) || PartiesOf(grant).Contains(party));

    public static IQueryable<Load> SeenBy(this IQueryable<Load> loads, Viewer viewer)
    {
        if (viewer.GrantOf(Rule) is not { } grant) return loads.Where(load => false);
        if (grant.Everywhere) return loads;
        var (account, parties) = (AccountOf(viewer), PartiesOf(grant));
        return loads.Where(load => load.Who == account || parties.Contains(load.Party));
    }

    static string AccountOf(Viewer viewer) => viewer.AccountId.ToString();

    static string[] PartiesOf(Grant grant) => [.. grant.Organisations.Select(organisation => organisation.Value)];
}
