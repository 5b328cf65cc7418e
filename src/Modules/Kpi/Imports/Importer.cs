using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Kpi.Contracts;
using Helsefellesskap.Modules.Kpi.Files;
using Helsefellesskap.Modules.Kpi.Imports.Progress;
using Helsefellesskap.Modules.Organisations.Contracts;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>
/// Takes files in. A file is read once, as it comes, into a transaction that is committed only where nothing in it is wrong: what held before holds whole, or
/// what is new does.
/// </summary>
internal sealed class Importer(
    NpgsqlDataSource database, ViewerOnConnection viewer, OrganisationDirectory organisations, RunningImports running, TimeProvider clock)
{
    public async Task<ImportAnswer> ImportAsync(ImportRequest request, Stream file, CancellationToken cancellationToken)
    {
        var progress = new RunningImport(request.Sender) { Length = request.Length };
        if (request.ProgressId is { } id) running.Add(id, progress);
        var end = ImportPhase.Interrupted;
        try
        {
            var answer = await ImportAsync(request, file, progress, cancellationToken);
            end = ImportPhase.Done;
            return answer;
        }
        finally
        {
            progress.End(end, clock.GetUtcNow());
        }
    }

    async Task<ImportAnswer> ImportAsync(ImportRequest request, Stream file, RunningImport progress, CancellationToken cancellationToken)
    {
        await using var body = new HashingStream(file, bytes => progress.Bytes = bytes);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await viewer.TellAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var run = new ImportRun
        {
            Request = request,
            Connection = connection,
            Municipalities = (await organisations.GetAsync(cancellationToken)).MunicipalityCodes(),
            Clock = clock,
            Progress = progress,
        };
        var reading = new Reading(run);
        try
        {
            await reading.RunAsync(body, cancellationToken);
        }
        catch (UnreadableFileException unreadable)
        {
            run.Errors.Add(unreadable.Row, null, unreadable.Code);
        }
        var answer = reading.Answer(await body.Sha256Async(cancellationToken));
        if (!reading.IsToBeKept) await transaction.RollbackAsync(cancellationToken);
        await WriteAuditAsync(connection, answer, run.Errors.Count, cancellationToken);
        if (reading.IsToBeKept) await transaction.CommitAsync(cancellationToken);
        return answer;
    }

    /// <summary>
    /// What changed nothing is written down too: an answer says how a file compares with what holds, so that whoever could ask without a trace could find out. The line
    /// of a file that is kept stands or falls with it.
    /// </summary>
    static Task WriteAuditAsync(NpgsqlConnection connection, ImportAnswer answer, int errors, CancellationToken cancellationToken) => connection.WriteAuditAsync(
        answer.Mode is ImportMode.Check ? "check" : answer.IsRefused ? "load-refused" : "load",
        answer.Kind,
        answer.ImportId is { } id ? $"{id}" : answer.Sha256,
        new { answer.Rows, answer.Accepted, answer.Replaced, answer.Removed, Errors = errors, answer.Sha256 },
        cancellationToken);
}
