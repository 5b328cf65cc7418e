using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>Says on whose behalf a file comes, and for whom it may speak.</summary>
internal sealed class Senders(CurrentViewer current, OrganisationDirectory organisations)
{
    const string Program = "program";

    /// <summary>Null where whoever asks may send no such file.</summary>
    public async ValueTask<Sender?> CurrentAsync(IImportKind kind, CancellationToken cancellationToken)
    {
        var municipalities = (await organisations.GetAsync(cancellationToken)).MunicipalityCodes();
        if (current.IsProgram) return new Sender(Program, Program, municipalities.ToHashSet());
        if (current.Viewer is not { } viewer || viewer.GrantOf(kind.Rule) is not { } grant) return null;
        var scope = grant.Everywhere ? municipalities : municipalities.Where(code => grant.Covers(new OrganisationCode(code)));
        return new Sender(PartyOf(grant), viewer.AccountId.ToString(), scope.ToHashSet());
    }

    /// <summary>The organisation of the role that allows it; a body's role has none and stands for itself.</summary>
    static string PartyOf(Grant grant)
    {
        var held = grant.Reasons.First(reason => reason.Everywhere == grant.Everywhere).Held;
        return held.Organisation?.Value ?? held.Role.ToString();
    }
}
