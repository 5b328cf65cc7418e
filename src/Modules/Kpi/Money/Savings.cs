namespace Helsefellesskap.Modules.Kpi.Money;

/// <summary>Kroner saved by each side. The municipalities' part is a fee that the hospital then does not get: the total counts what both sides would see.</summary>
/// <param name="UkpDayMunicipality">The daily rate that the municipalities' part was reckoned with.</param>
internal sealed record Savings(decimal Municipalities, decimal Hospital, decimal UkpDayMunicipality)
{
    public decimal Total => Municipalities + Hospital;
}
