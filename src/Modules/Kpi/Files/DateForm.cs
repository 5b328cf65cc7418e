namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>How a file writes dates. One file has one form: 01.02.2024 among 2024-02-01 is a fault and not a guess.</summary>
internal enum DateForm
{
    /// <summary>No date has been read yet.</summary>
    Unknown,

    /// <summary>2024-01-31, 2024-01-31 14:00, 2024-01-31T14:00:00</summary>
    Iso,

    /// <summary>31.01.2024, 31.01.2024 14:00</summary>
    Norwegian,

    /// <summary>45322.583: days since 1899-12-30, as spreadsheets reckon.</summary>
    Serial,
}
