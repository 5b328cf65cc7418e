using Helsefellesskap.Modules.Kpi.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Kpi.Persistence.Configurations;

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.Property(target => target.From).HasColumnName("valid_from");
        builder.Property(target => target.Period).HasConversion<string>();
        builder.Ignore(target => target.State);
        builder.HasIndex(target => target.Indicator);
    }
}
