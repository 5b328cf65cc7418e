using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>The command that checks the audit log, for whoever runs the program.</summary>
public static class AuditCommand
{
    /// <summary>Writes how many events are chained, the last link and each fault; 0 where there is none, else 1.</summary>
    public static async Task<int> VerifyAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        using var program = scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAsProgram();
        var report = await scope.ServiceProvider.GetRequiredService<AuditVerification>().VerifyAsync(cancellationToken);
        await output.WriteLineAsync($"{report.Sealed} events are chained. Last link: {report.Head}");
        foreach (var fault in report.Faults) await output.WriteLineAsync($"Fault at event {fault.EventId} ({fault.Day:yyyy-MM-dd} {fault.Number}): {fault.What}");
        await output.WriteLineAsync(report.Faults.Count == 0 ? "The audit log is whole." : $"The audit log has {report.Faults.Count} faults.");
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
