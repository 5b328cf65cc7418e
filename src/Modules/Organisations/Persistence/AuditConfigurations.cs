using Helsefellesskap.Modules.Organisations.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Organisations.Persistence;

sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("audit_events");
        builder.Property(entry => entry.Id).UseIdentityAlwaysColumn();
        // json keeps the text as it was written, which the hash is of; jsonb would not.
        builder.Property(entry => entry.Old).HasColumnType("json");
        builder.Property(entry => entry.New).HasColumnType("json");
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.AccountId, entry.At });
        builder.HasIndex(entry => new { entry.ObjectType, entry.ObjectId });
    }
}

sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("audit_seals");
        builder.HasKey(seal => new { seal.Day, seal.Number });
        builder.HasIndex(seal => seal.EventId).IsUnique();
        builder.HasOne<AuditEvent>().WithMany().HasForeignKey(seal => seal.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}
