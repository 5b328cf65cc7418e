using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;

namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>Files of targets, a row for each.</summary>
internal sealed class TargetKind : IImportKind
{
    public const string Name = "targets";

    public string Code => Name;

    public string Rule => "targets.edit";

    public IReadOnlyList<string> Columns => TargetRows.FileColumns;

    public async Task<IImportRows> BeginAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var defined = await run.Connection.Sql("SELECT DISTINCT code FROM kpi.indicator_definitions").ListAsync(reader => reader.GetString(0), cancellationToken);
        return new TargetRows(run, defined.ToHashSet());
    }
}
