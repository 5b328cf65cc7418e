using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Sees to it at start that somebody can sign in, and prints how: demo accounts in the demo, else a link for the first administrator.</summary>
static class AccountSeed
{
    public static async Task RunAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        if (provider.GetRequiredService<IConfiguration>().GetValue<bool>("Demo"))
        {
            foreach (var line in await provider.GetRequiredService<DemoAccounts>().SeedAsync(cancellationToken)) Console.WriteLine(line);
        }
        else if (await provider.GetRequiredService<FirstAdministrator>().SeedAsync(cancellationToken) is { } link)
        {
            // Printed and not logged: whoever has the link is the administrator.
            Console.WriteLine($"First administrator: open {link} at this program's address, once and within a day.");
        }
    }
}
