using Helsefellesskap.Modules.Organisations.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Helsefellesskap.Modules.Organisations.Persistence;

sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(account => account.Name).HasMaxLength(200);
        builder.Property(account => account.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(account => account.UserName).HasMaxLength(256);
        builder.Property(account => account.Email).HasMaxLength(256);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(256);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(256);
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail);
    }
}

sealed class AccountRoleConfiguration : IEntityTypeConfiguration<AccountRole>
{
    public void Configure(EntityTypeBuilder<AccountRole> builder)
    {
        builder.ToTable("account_roles", table => table.HasCheckConstraint("ck_account_roles_period", "\"from\" <= until"));
        builder.Property(role => role.Id).ValueGeneratedNever();
        builder.Property(role => role.Role).HasConversion<string>().HasMaxLength(40);
        builder.HasOne<Account>().WithMany().HasForeignKey(role => role.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contracts.Organisation>().WithMany().HasForeignKey(role => role.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(session => session.SecretHash);
        builder.HasIndex(session => session.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class IntegratorKeyConfiguration : IEntityTypeConfiguration<IntegratorKey>
{
    public void Configure(EntityTypeBuilder<IntegratorKey> builder)
    {
        builder.ToTable("integrator_keys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Prefix).HasMaxLength(20);
        builder.HasIndex(key => key.SecretHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(200);
    }
}

/// <summary>Second factors: the authenticator's key and the recovery codes, as ASP.NET Core Identity keeps them.</summary>
sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_tokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Which account a provider's subject is.</summary>
sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("account_logins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
