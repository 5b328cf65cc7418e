using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Values;

/// <summary>What an uploaded figure is of.</summary>
internal readonly record struct ValueKey(string Indicator, string? Organisation, Month Month);

/// <summary>The figure itself; no denominator where it is a number and no share or mean.</summary>
internal readonly record struct ValueCell(double Numerator, double? Denominator);
