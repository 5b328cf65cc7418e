using Helsefellesskap.Modules.Kpi.Loads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Kpi.Persistence.Configurations;

internal sealed class LoadConfiguration : IEntityTypeConfiguration<Load>
{
    public void Configure(EntityTypeBuilder<Load> builder)
    {
        builder.Property(load => load.Id).ValueGeneratedNever();
        builder.Property(load => load.From).HasColumnName("first_month");
        builder.Property(load => load.To).HasColumnName("last_month");
        builder.HasIndex(load => new { load.Kind, load.LoadedAt });
    }
}

internal sealed class SegmentConfiguration : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> builder)
    {
        builder.HasKey(segment => new { segment.Kind, segment.Organisation, segment.Month, segment.LoadId });
        builder.HasOne<Load>().WithMany().HasForeignKey(segment => segment.LoadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(segment => segment.LoadId);
        // One load holds at a time, whatever the program does.
        builder.HasIndex(segment => new { segment.Kind, segment.Organisation, segment.Month }).IsUnique().HasFilter("valid_until IS NULL");
    }
}

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder) => builder.HasKey(delivery => new { delivery.Kind, delivery.Organisation });
}
