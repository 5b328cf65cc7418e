namespace Helsefellesskap.Bench.Peers.Server;

public sealed record Municipality(int Id, string Code, string Name);

public sealed record Indicator(int Id, string Code, string Name, string Unit)
{
    /// <summary>The municipality whose latest value was read with the indicator; null where none was.</summary>
    public int? LatestOf { get; init; }

    public Observation? Latest { get; init; }
}

/// <summary>An indicator as one municipality has it.</summary>
public sealed record MunicipalityIndicator(int MunicipalityId, Indicator Indicator)
{
    public string Code => Indicator.Code;
    public string Name => Indicator.Name;
    public string Unit => Indicator.Unit;
}

public sealed record Observation(DateOnly Month, int Numerator, int Denominator);

public sealed record Organisation(int Id, string Name, string Kind);

public sealed record Deviation(int Id, string Status, string Category, string CreatedAt, string Text, Organisation ReportingOrg, Organisation ReceivingOrg);

public sealed record StringOperationFilterInput(string? Eq, string? Neq, string[]? In);

public sealed record DeviationFilterInput(
    StringOperationFilterInput? Status, StringOperationFilterInput? Category, DeviationFilterInput[]? And, DeviationFilterInput[]? Or);

public enum SortEnumType { Asc, Desc }

public sealed record DeviationSortInput(SortEnumType? CreatedAt, SortEnumType? Id);
