using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What a viewer sees of a series.</summary>
internal sealed record Guard(Func<Month, bool> ShowsMonth, Func<Month, bool> ShowsYearTo)
{
    public static readonly Guard Open = new(_ => true, _ => true);

    public bool IsOpen => ReferenceEquals(this, Open);
}
