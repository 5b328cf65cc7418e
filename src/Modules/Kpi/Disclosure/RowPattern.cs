namespace Helsefellesskap.Modules.Kpi.Disclosure;

/// <summary>What of a row is shown. Places are those of the row's cells.</summary>
internal sealed class RowPattern(IEnumerable<bool> small)
{
    /// <summary>Withheld by itself, in whatever form the row is shown: and so is every sum of twelve months that it is one of.</summary>
    readonly bool[] withheld = [.. small];

    public RowForm Form { get; private set; }

    /// <summary>How many months are withheld.</summary>
    public int WithheldMonths => Form == RowForm.ByMonth ? withheld.Count(month => month) : withheld.Length;

    public bool ShowsMonth(int month) => Form == RowForm.ByMonth && !withheld[month];

    public bool ShowsYearTo(int month) =>
        Form != RowForm.Hidden && month >= ProtectedRow.Year - 1 && !withheld.AsSpan(month - ProtectedRow.Year + 1, ProtectedRow.Year).Contains(true);

    /// <summary>Whether a month can take any other value without a change of what is shown of the row.</summary>
    public bool IsFree(int month) => Form == RowForm.Hidden || withheld[month];

    public void Withhold(int month) => withheld[month] = true;

    /// <summary>Shows the row by the year because its months are small: the months are all withheld, and none of them by itself.</summary>
    public void ShowByYear()
    {
        Form = RowForm.ByYear;
        Array.Clear(withheld);
    }

    public void Coarsen(RowForm form) => Form = form > Form ? form : Form;

    /// <summary>Withholds whatever the other pattern of the same row withholds.</summary>
    public void CoarsenTo(RowPattern other)
    {
        Coarsen(other.Form);
        for (var month = 0; month < withheld.Length; month++) withheld[month] |= other.withheld[month];
    }
}
