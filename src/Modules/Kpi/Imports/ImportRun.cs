using Helsefellesskap.Modules.Kpi.Files;
using Helsefellesskap.Modules.Kpi.Imports.Progress;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>One file on its way in: what was asked for, where it goes, and what has been found wrong so far.</summary>
internal sealed class ImportRun
{
    public required ImportRequest Request { get; init; }

    /// <summary>In a transaction that is committed only where nothing is wrong.</summary>
    public required NpgsqlConnection Connection { get; init; }

    /// <summary>The codes of all municipalities of the fellowship, past ones among them.</summary>
    public required IReadOnlyCollection<string> Municipalities { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>How far it has come.</summary>
    public required RunningImport Progress { get; init; }

    /// <summary>Set once the file's format is known.</summary>
    public DateCells Dates { get; set; } = new();

    public TextCells Texts { get; } = new();

    public FaultList Errors { get; } = new();

    public FaultList Warnings { get; } = new();
}
