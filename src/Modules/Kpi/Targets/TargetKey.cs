using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>What a target is for: of two with the same key the later one is a correction of the earlier.</summary>
internal readonly record struct TargetKey(string Indicator, OrganisationCode? Organisation, string? Unit, DateOnly From)
{
    public static TargetKey Of(Target target) => new(target.Indicator, target.Organisation, target.Unit, target.From);
}
