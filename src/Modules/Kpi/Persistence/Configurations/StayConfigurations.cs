using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Kpi.Persistence.Configurations;

// Stays have no key, no foreign key and one index: each of these would cost a large load more than all checks that it makes over the whole file. Rows of a
// load lie side by side, because a load is one COPY and nothing is ever changed, so that a block range index finds them and is all but free to keep.

internal sealed class UkpStayConfiguration : IEntityTypeConfiguration<UkpStay>
{
    public void Configure(EntityTypeBuilder<UkpStay> builder)
    {
        builder.HasNoKey();
        builder.HasIndex(stay => stay.LoadId).HasMethod("brin");
    }
}

internal sealed class ShortStayConfiguration : IEntityTypeConfiguration<ShortStay>
{
    public void Configure(EntityTypeBuilder<ShortStay> builder)
    {
        builder.HasNoKey();
        builder.HasIndex(stay => stay.LoadId).HasMethod("brin");
    }
}

internal sealed class UkpContributionConfiguration : IEntityTypeConfiguration<UkpContribution>
{
    public void Configure(EntityTypeBuilder<UkpContribution> builder) =>
        builder.HasKey(sum => new { sum.LoadId, sum.Organisation, sum.ReadyMonth, sum.Month });
}

internal sealed class ShortStayContributionConfiguration : IEntityTypeConfiguration<ShortStayContribution>
{
    public void Configure(EntityTypeBuilder<ShortStayContribution> builder) =>
        builder.HasKey(sum => new { sum.LoadId, sum.Organisation, sum.AdmissionMonth, sum.Month, sum.Unit });
}
