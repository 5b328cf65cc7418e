using Helsefellesskap.Modules.Kpi.Closings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Kpi.Persistence.Configurations;

internal sealed class MonthClosingConfiguration : IEntityTypeConfiguration<MonthClosing>
{
    public void Configure(EntityTypeBuilder<MonthClosing> builder)
    {
        builder.Property(closing => closing.Step).HasConversion<string>();
        // A month is closed once by each of the two, whatever the program does.
        builder.HasIndex(closing => new { closing.Kind, closing.Organisation, closing.Month, closing.Step })
            .IsUnique().AreNullsDistinct(false).HasFilter("opened_at IS NULL");
    }
}
