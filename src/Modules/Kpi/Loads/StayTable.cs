namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>A kind of stays: where its rows are, and how they are counted. All such tables have the columns load_id, row_number, month, organisation, stay_key.</summary>
/// <param name="Kind">"ukp-stays"</param>
/// <param name="Name">The table with its schema.</param>
/// <param name="KeyColumn">What the file calls the stay's key.</param>
/// <param name="Columns">All columns of the table, in the order in which rows are copied.</param>
/// <param name="Count">
/// SQL that counts a load's contributions, with the parameters load, today (in Oslo), scope, first_month and last_month.
/// </param>
/// <param name="Rows">
/// Where rows are copied to. Row-level security guards <paramref name="Name"/>, and PostgreSQL copies into no such table: this is a table that the program may
/// write to and not read, whose rows show in the guarded one; null where rows land in a temporary table first, because each of them is asked about.
/// </param>
internal sealed record StayTable(string Kind, string Name, string KeyColumn, string[] Columns, string Count, string? Rows = null)
{
    /// <summary>Where rows are copied to.</summary>
    public string Landing => Rows ?? "pg_temp.landing";

    /// <summary>What a row says of its stay, which is all but where the row came from.</summary>
    public IEnumerable<string> StayColumns => Columns.Except(["load_id", "row_number"]);
}
