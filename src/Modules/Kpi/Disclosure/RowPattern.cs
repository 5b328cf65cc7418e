namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What of a row is shown. Places are those of the row's cells.</summary>
internal sealed class RowPattern(IEnumerable<bool> small)
{
    readonly bool[] withheld = [.. small];

    public RowForm Form { get; private set; }

    public int WithheldMonths => withheld.Count(month => month);

    public bool ShowsMonth(int month) => Form == RowForm.ByMonth && !withheld[month];

    public bool ShowsYearTo(int month) => Form switch
    {
        RowForm.ByMonth => month >= ProtectedRow.Year - 1 && !withheld.AsSpan(month - ProtectedRow.Year + 1, ProtectedRow.Year).Contains(true),
        RowForm.ByYear => true,
        RowForm.Hidden => false,
    };

    public void Withhold(int month) => withheld[month] = true;

    public void Coarsen(RowForm form) => Form = form > Form ? form : Form;

    /// <summary>Withholds whatever the other pattern of the same row withholds.</summary>
    public void CoarsenTo(RowPattern other)
    {
        Coarsen(other.Form);
        for (var month = 0; month < withheld.Length; month++) withheld[month] |= other.withheld[month];
    }
}
