namespace Helsefellesskap.Modules.Kpi.Times;

/// <summary>A point in time as it is stored and as it is counted.</summary>
/// <param name="Day">The day in Oslo, counted from 2000-01-01.</param>
/// <param name="Utc">Seconds from 2000-01-01 00:00 UTC.</param>
internal readonly record struct Moment(int Day, long Utc);
