using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Contracts;

/// <summary>What became of a file: the body of the answer to <c>POST /imports/{kind}</c>.</summary>
/// <param name="ImportId">The version that the file became, or already was; null where it was refused or only checked.</param>
/// <param name="Rows">Rows with content, without the header.</param>
/// <param name="Accepted">Rows without a fault.</param>
/// <param name="Replaced">Stays that were there before and are in the file too.</param>
/// <param name="Removed">Stays that were there before and are gone with this file.</param>
/// <param name="From">First month of the file's period.</param>
/// <param name="To">Last month of the file's period.</param>
/// <param name="Months">
/// What would change, for each month with a stay before or after, the earliest first. Told of a check of stays alone, and null where a row is at fault.
/// </param>
/// <param name="Sha256">Of the body as it was sent.</param>
/// <param name="Warnings">What was read but should be looked at.</param>
/// <param name="MoreWarnings">How many warnings are not listed.</param>
/// <param name="Errors">Why the file is refused; nothing is changed then.</param>
/// <param name="MoreErrors">How many errors are not listed.</param>
public sealed record ImportAnswer(
    int? ImportId,
    string Kind,
    ImportMode Mode,
    int Rows,
    int Accepted,
    int Replaced,
    int Removed,
    Month? From,
    Month? To,
    IReadOnlyList<ImportMonth>? Months,
    string Sha256,
    IReadOnlyList<ImportFault> Warnings,
    int MoreWarnings,
    IReadOnlyList<ImportFault> Errors,
    int MoreErrors)
{
    public bool IsRefused => Errors.Count > 0;
}
