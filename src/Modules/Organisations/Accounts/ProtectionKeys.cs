using System.Xml.Linq;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Keeps the keys of data protection in the database.</summary>
sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        using var program = scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAsProgram();
        var context = scope.ServiceProvider.GetRequiredService<OrganisationsDbContext>();
        return [.. context.Set<ProtectionKey>().AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        using var program = scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAsProgram();
        var context = scope.ServiceProvider.GetRequiredService<OrganisationsDbContext>();
        context.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
