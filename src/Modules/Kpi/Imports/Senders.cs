using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>Says on whose behalf a file comes.</summary>
internal sealed class Senders(NpgsqlDataSource database)
{
    /// <summary>Until accounts have landed everybody who can reach the program, which listens on loopback only, acts for the analysis group.</summary>
    public async Task<Sender> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return new Sender("analysegruppe", "analysegruppe", (await Municipalities.CodesAsync(connection, cancellationToken)).ToHashSet());
    }
}
