using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What a viewer sees of figures.</summary>
/// <param name="Own">The organisations whose figures the viewer sees whole.</param>
internal sealed record FigureAccess(FigureLevel Level, IReadOnlySet<OrganisationCode> Own)
{
    public const string Rule = "kpi.read";

    public static FigureAccess Of(Viewer viewer)
    {
        if (viewer.GrantOf(Rule) is not { } grant) return new FigureAccess(FigureLevel.None, new HashSet<OrganisationCode>());
        var parties = grant.Reasons.Where(reason => reason.Word == "parties' view").ToArray();
        var level =
            grant.Says("whole") ? FigureLevel.Whole :
            parties.Length > 0 ? FigureLevel.Parties :
            grant.Says("withheld") ? FigureLevel.Withheld :
            grant.Says("published") ? FigureLevel.Published : FigureLevel.None;
        return new FigureAccess(level, parties.Select(reason => reason.Held.Organisation).OfType<OrganisationCode>().ToHashSet());
    }

    public bool SeesWhole(OrganisationCode? organisation) => Level == FigureLevel.Whole || organisation is { } own && Own.Contains(own);
}
