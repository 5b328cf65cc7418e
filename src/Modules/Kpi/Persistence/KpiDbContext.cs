using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Kpi.Loads;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
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

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseHouseConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseModule(KpiModule.SchemaName, typeof(KpiDbContext).Assembly);
        modelBuilder.HasSequence<int>("load_ids");
    }
}
