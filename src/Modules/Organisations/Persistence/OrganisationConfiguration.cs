using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Organisations.Persistence;

sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasKey(organisation => organisation.Code);
        builder.Property(organisation => organisation.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(organisation => organisation.Name).HasMaxLength(200);
        builder.Property(organisation => organisation.Inhabitants67Plus).HasColumnName("inhabitants_67_plus");
        builder.ToTable(table => table.HasCheckConstraint("ck_organisations_dates", "first_date <= last_date"));
    }
}
