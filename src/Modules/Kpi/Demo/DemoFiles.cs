using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Contracts;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Modules.Kpi.Targets;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Demo;

/// <summary>Takes in the demo fellowship's files as if they had been sent, each kind once: what is sent later in a demo stays.</summary>
internal sealed class DemoFiles(KpiDbContext database, CurrentViewer current, IEnumerable<IImportKind> kinds, Senders senders, Importer importer)
{
    static readonly string[] Order = [UkpStayKind.Name, ShortStayKind.Name, TargetKind.Name];

    public async Task LoadAsync(string folder, CancellationToken cancellationToken)
    {
        using var program = current.ActAsProgram();
        foreach (var kind in Order)
        {
            if (!await database.Loads.AnyAsync(load => load.Kind == kind, cancellationToken)) await LoadAsync(kinds.Single(known => known.Code == kind), folder, cancellationToken);
        }
    }

    async Task LoadAsync(IImportKind kind, string folder, CancellationToken cancellationToken)
    {
        var name = $"{kind.Code}.csv";
        var sender = await senders.CurrentAsync(kind, cancellationToken) ?? throw new InvalidOperationException("The program itself may load its demo.");
        await using var file = File.OpenRead(Path.Combine(folder, name));
        var answer = await importer.ImportAsync(new ImportRequest(kind, ImportMode.Load, sender) { FileName = name }, file, cancellationToken);
        if (answer.Errors is [var first, ..]) throw new StartException($"The demo's file {name} is refused: row {first.Row}, {first.Column}: {first.Code}.");
    }
}
