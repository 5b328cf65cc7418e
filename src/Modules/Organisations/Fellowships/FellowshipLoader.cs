using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Helsefellesskap.Modules.Organisations.Fellowships;

/// <summary>Fills a new installation with the fellowship that runs it. Later changes are made in the program, never by this file.</summary>
sealed class FellowshipLoader(OrganisationsDbContext database, IConfiguration configuration)
{
    /// <summary>The setting that names another fellowship's file; without it the one that comes with the program is used.</summary>
    internal const string Setting = "Organisations:File";

    internal async Task LoadIfEmptyAsync(CancellationToken cancellationToken)
    {
        var isDemo = configuration.GetValue<bool>("Demo");
        if (await database.Fellowships.SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            Check(known, isDemo);
            return;
        }
        var path = configuration[Setting] ?? Path.Combine(AppContext.BaseDirectory, "organisations.json");
        if (!File.Exists(path)) throw new StartException($"The fellowship's file {path} does not exist; {Setting.Replace(":", "__", StringComparison.Ordinal)} names it.");
        var file = FellowshipFileReader.Read(await File.ReadAllBytesAsync(path, cancellationToken), path);

        database.Add(file.Fellowship with { IsDemo = isDemo });
        database.AddRange(file.Organisations);
        database.AddRange(file.Groups);
        database.AddRange(file.Bodies);
        database.AddRange(file.DailyRates);
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Demo figures among real ones, or accounts that everybody knows in a real installation, could not be undone.</summary>
    static void Check(Fellowship known, bool isDemo)
    {
        if (known.IsDemo == isDemo) return;
        throw new StartException(isDemo
            ? "This database holds a real fellowship, and the demo must not be loaded into it. Choose another folder with DATA_DIR."
            : "This database holds the demo fellowship. Start it with --demo, or choose another folder with DATA_DIR.");
    }
}
