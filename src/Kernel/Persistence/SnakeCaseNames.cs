using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Helsefellesskap.Kernel.Persistence;

/// <summary>Names tables, columns, keys and indexes as PostgreSQL does, so that SQL written by hand needs no quotes. A name set by a configuration stays.</summary>
sealed class SnakeCaseNames : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            if (entity.GetTableName() is { } table) entity.Builder.ToTable(Rename(table), entity.GetSchema());
            foreach (var property in entity.GetDeclaredProperties()) property.Builder.HasColumnName(Rename(property.GetColumnName()));
            foreach (var key in entity.GetDeclaredKeys()) key.Builder.HasName(Rename(key.GetName()));
            foreach (var foreignKey in entity.GetDeclaredForeignKeys()) foreignKey.Builder.HasConstraintName(Rename(foreignKey.GetConstraintName()));
            foreach (var index in entity.GetDeclaredIndexes()) index.Builder.HasDatabaseName(Rename(index.GetDatabaseName()));
        }
    }

    /// <summary>"UkpStays" becomes "ukp_stays", "PK_UkpStays" "pk_ukp_stays", "Sha256" "sha256".</summary>
    internal static string? Rename(string? name)
    {
        if (name is null) return null;
        var renamed = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1]));
            if (startsWord) renamed.Append('_');
            renamed.Append(char.ToLowerInvariant(name[i]));
        }
        return renamed.ToString();
    }
}
