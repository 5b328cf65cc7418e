using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Loads;
using Helsefellesskap.Modules.Kpi.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Kpi.Persistence.Configurations;

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasKey(definition => new { definition.Code, definition.Version });
        builder.Property(definition => definition.Direction).HasConversion<string>();
    }
}

internal sealed class UploadedValueConfiguration : IEntityTypeConfiguration<UploadedValue>
{
    public void Configure(EntityTypeBuilder<UploadedValue> builder)
    {
        builder.HasNoKey();
        builder.HasOne<Load>().WithMany().HasForeignKey(value => value.LoadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(value => value.LoadId);
        // One figure holds at a time, whatever the program does.
        builder.HasIndex(value => new { value.Indicator, value.Organisation, value.Month }).IsUnique().AreNullsDistinct(false).HasFilter("valid_until IS NULL");
    }
}
