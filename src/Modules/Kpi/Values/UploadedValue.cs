using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Values;

/// <summary>
/// A month's figure of an indicator of the fellowship's own, as one file told it. What a later file says of the same month takes its place, and this one
/// stays readable as an earlier version.
/// </summary>
internal sealed class UploadedValue
{
    public required int LoadId { get; init; }

    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    /// <summary>Null where the figure is the fellowship's as a whole.</summary>
    public OrganisationCode? Organisation { get; init; }

    public required Month Month { get; init; }

    public required double Numerator { get; init; }

    /// <summary>Null where the figure is a number by itself and no share or mean.</summary>
    public double? Denominator { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}
