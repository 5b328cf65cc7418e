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
        if (!reading.IsToBeKept) return answer;
        await connection.WriteAuditAsync("load", request.Kind.Code, $"{answer.ImportId}", new { answer.Rows, answer.Sha256 }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return answer;
    }
}
