using Helsefellesskap.GraphQL;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>Reads what a client asks figures of.</summary>
internal static class Subject
{
    /// <summary>More than any chart shows, and few enough to be answered at once.</summary>
    const int MostMonths = 600;

    /// <summary>The organisation that a client names; null for the fellowship.</summary>
    /// <exception cref="GraphQLException">The fellowship has no such organisation.</exception>
    public static async ValueTask<Organisation?> FindAsync(this OrganisationDirectory directory, string? code, CancellationToken cancellationToken)
    {
        if (code is null) return null;
        var organisations = await directory.GetAsync(cancellationToken);
        return OrganisationCode.IsValid(code) && organisations.Find(new OrganisationCode(code)) is { } organisation
            ? organisation
            : throw new GraphQLException(Catalogue.Text("error.unknownOrganisation"), "UNKNOWN_ORGANISATION");
    }

    /// <summary>The months asked for.</summary>
    /// <exception cref="GraphQLException">They are more than can be answered.</exception>
    public static IReadOnlyList<Month> Months(Month from, Month to) => to.Since(from) < MostMonths
        ? [.. Month.Range(from, to)]
        : throw new GraphQLException(Catalogue.Text("error.tooManyMonths", MostMonths), "TOO_MANY_MONTHS");
}
