namespace Helsefellesskap.Modules.Kpi.Contracts;

/// <summary>What is wrong, or only odd, at one place of a file.</summary>
/// <param name="Row">Counted from 1 with the header; null for the whole file.</param>
/// <param name="Column">The column's name; null where the row or the file as a whole is meant.</param>
/// <param name="Code">Which fault, for programs.</param>
/// <param name="Message">The same for people, in Norwegian. Never repeats what stands in a cell: it may be what must not be repeated.</param>
public sealed record ImportFault(int? Row, string? Column, string Code, string Message);
