using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Organisations.Persistence;

sealed class OrganisationsDbContext(DbContextOptions<OrganisationsDbContext> options) : DbContext(options)
{
    public DbSet<Fellowship> Fellowships => Set<Fellowship>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<OrganisationGroup> OrganisationGroups => Set<OrganisationGroup>();
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<UkpDailyRate> UkpDailyRates => Set<UkpDailyRate>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseHouseConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.UseModule(OrganisationsModule.SchemaName, typeof(OrganisationsDbContext).Assembly);
}
