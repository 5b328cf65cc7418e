using System.Collections.Frozen;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>The organisations as they were at one moment.</summary>
public sealed class OrganisationList
{
    readonly FrozenDictionary<OrganisationCode, Organisation> byCode;

    internal OrganisationList(IEnumerable<Organisation> organisations)
    {
        byCode = organisations.ToFrozenDictionary(organisation => organisation.Code);
        All = [.. byCode.Values.OrderBy(organisation => organisation.Code.Value, StringComparer.Ordinal)];
    }

    /// <summary>In the order of their codes, those that have left among them.</summary>
    public IReadOnlyList<Organisation> All { get; }

    /// <summary>Null where no organisation has or had the code.</summary>
    public Organisation? Find(OrganisationCode code) => byCode.GetValueOrDefault(code);

    /// <summary>The municipalities that were parties on the day.</summary>
    public IEnumerable<Organisation> MunicipalitiesOn(DateOnly day) =>
        All.Where(organisation => organisation.Kind == OrganisationKind.Municipality && organisation.IsPartyOn(day));
}
