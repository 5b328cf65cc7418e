using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Kpi.Breakdowns;
using Helsefellesskap.Modules.Kpi.Closings;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Demo;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Imports;
using Helsefellesskap.Modules.Kpi.Imports.Progress;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Quality;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Modules.Kpi.Targets;
using Helsefellesskap.Modules.Kpi.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi;

/// <summary>Figures to steer by: stays and what is counted from them, indicators, targets, attainment and control charts.</summary>
public sealed class KpiModule : IModule
{
    internal const string SchemaName = "kpi";

    public string Schema => SchemaName;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<KpiDbContext>(SchemaName);
        services.AddSingleton(_ => IndicatorsFile.Read(configuration));
        services.AddSingleton(provider => provider.GetRequiredService<IndicatorsFile>().Path);
        services.AddScoped<IndicatorSeed>();
        services.AddSingleton<IImportKind, UkpStayKind>();
        services.AddSingleton<IImportKind, ShortStayKind>();
        services.AddSingleton<IImportKind, TargetKind>();
        services.AddSingleton<IImportKind, ValueKind>();
        services.AddScoped<Importer>();
        services.AddSingleton<RunningImports>();
        services.AddScoped<Senders>();
        services.AddScoped<DemoFiles>();
        services.AddSingleton<TallyReader>();
        services.AddSingleton<UploadedFigures>();
        services.AddSingleton<FigureReader>();
        services.AddSingleton<ShortStayUnits>();
        services.AddScoped<IndicatorBook>();
        services.AddSingleton(_ => new SmallNumbers(configuration.GetValue("Kpi:SmallNumbers", SmallNumbers.Default)));
        services.AddSingleton(_ => new DeliveryDeadline(configuration.GetValue(DeliveryDeadline.Setting, DeliveryDeadline.Default)));
        services.AddSingleton<KnownMonths>();
        services.AddSingleton<PatternMaker>();
        services.AddSingleton<IndicatorDefinitions>();
        services.AddSingleton<CurrentReaders>();
        services.AddSingleton<DataStore>();
        services.AddScoped<DataView>();
        services.AddSingleton<PublishedMonths>();
        services.AddScoped<DisclosedFigures>();
        services.AddSingleton<CellReader>();
        services.AddSingleton<CellYearMaker>();
        services.AddScoped<DisclosedCells>();
        services.AddScoped<ClosingDesk>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ImportEndpoint.Map(endpoints);
        TemplateEndpoint.Map(endpoints);
    }

    public Task MigrateAsync(NpgsqlConnection owner, CancellationToken cancellationToken) => owner.MigrateAsync<KpiDbContext>(SchemaName, cancellationToken);

    public async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IndicatorSeed>().FillIfEmptyAsync(cancellationToken);
    }

    public async Task LoadDemoAsync(IServiceProvider services, string folder, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoFiles>().LoadAsync(folder, cancellationToken);
    }
}
