using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Organisations.Persistence;

sealed class FellowshipConfiguration : IEntityTypeConfiguration<Fellowship>
{
    public void Configure(EntityTypeBuilder<Fellowship> builder)
    {
        builder.HasKey(fellowship => fellowship.Code);
        builder.Property(fellowship => fellowship.Code).HasMaxLength(40);
        builder.Property(fellowship => fellowship.Name).HasMaxLength(200);
    }
}

sealed class OrganisationGroupConfiguration : IEntityTypeConfiguration<OrganisationGroup>
{
    public void Configure(EntityTypeBuilder<OrganisationGroup> builder)
    {
        builder.HasKey(group => group.Code);
        builder.Property(group => group.Code).HasMaxLength(40);
        builder.Property(group => group.Meaning).HasMaxLength(200);
    }
}

sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.HasKey(body => body.Code);
        builder.Property(body => body.Code).HasMaxLength(40);
        builder.Property(body => body.Name).HasMaxLength(200);
        builder.Property(body => body.Status).HasConversion<string>().HasMaxLength(40);
    }
}

sealed class UkpDailyRateConfiguration : IEntityTypeConfiguration<UkpDailyRate>
{
    public void Configure(EntityTypeBuilder<UkpDailyRate> builder)
    {
        builder.HasKey(rate => rate.Year);
        builder.Property(rate => rate.Year).ValueGeneratedNever();
    }
}
