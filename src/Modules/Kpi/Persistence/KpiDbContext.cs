using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Kpi.Closings;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Loads;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Modules.Kpi.Targets;
using Helsefellesskap.Modules.Kpi.Values;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Persistence;

internal sealed class KpiDbContext(DbContextOptions<KpiDbContext> options) : DbContext(options)
{
    public DbSet<Load> Loads => Set<Load>();
    public DbSet<Segment> Segments => Set<Segment>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<UkpStay> UkpStays => Set<UkpStay>();
    public DbSet<UkpContribution> UkpContributions => Set<UkpContribution>();
    public DbSet<ShortStay> ShortStays => Set<ShortStay>();
    public DbSet<ShortStayContribution> ShortStayContributions => Set<ShortStayContribution>();
    public DbSet<Indicator> IndicatorDefinitions => Set<Indicator>();
    public DbSet<UploadedValue> UploadedValues => Set<UploadedValue>();
    public DbSet<Target> Targets => Set<Target>();
    public DbSet<MonthClosing> MonthClosings => Set<MonthClosing>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseHouseConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseModule(KpiModule.SchemaName, typeof(KpiDbContext).Assembly);
        modelBuilder.HasSequence<int>("load_ids");
    }
}
