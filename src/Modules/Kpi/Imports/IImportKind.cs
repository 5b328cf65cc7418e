namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>A kind of file that can be sent in: its columns, and what its rows become.</summary>
internal interface IImportKind
{
    /// <summary>As in the address: "ukp-stays".</summary>
    string Code { get; }

    /// <summary>The rule of the access matrix that allows to send it: "kpi.loadStays".</summary>
    string Rule { get; }

    /// <summary>The file has these columns and no others, in any order.</summary>
    IReadOnlyList<string> Columns { get; }

    Task<IImportRows> BeginAsync(ImportRun run, CancellationToken cancellationToken);
}
