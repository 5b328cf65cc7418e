using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Helsefellesskap.Kernel.Persistence;

/// <summary>What all modules' models have in common. A context calls the first in ConfigureConventions and the second in OnModelCreating.</summary>
public static class ModelConventions
{
    /// <summary>Names in snake_case; months stored as their first day, organisation codes as text.</summary>
    public static void UseHouseConventions(this ModelConfigurationBuilder conventions)
    {
        conventions.Conventions.Add(_ => new SnakeCaseNames());
        conventions.Properties<Month>().HaveConversion<MonthConverter>();
        conventions.Properties<OrganisationCode>().HaveConversion<OrganisationCodeConverter>().HaveMaxLength(OrganisationCode.MaxLength);
    }

    /// <summary>The module's own schema, and the configurations (<see cref="IEntityTypeConfiguration{TEntity}"/>) of its assembly.</summary>
    public static void UseModule(this ModelBuilder model, string schema, Assembly assembly)
    {
        model.HasDefaultSchema(schema);
        model.ApplyConfigurationsFromAssembly(assembly);
    }

    sealed class MonthConverter() : ValueConverter<Month, DateOnly>(month => month.FirstDay, day => Month.Of(day));

    sealed class OrganisationCodeConverter() : ValueConverter<OrganisationCode, string>(code => code.Value, text => new OrganisationCode(text));
}
