namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>Kroner saved by each side. The municipalities' part is a fee that the hospital then does not get: the total counts what both sides would see.</summary>
internal sealed record Savings(decimal Municipalities, decimal Hospital)
{
    public decimal Total => Municipalities + Hospital;
}
