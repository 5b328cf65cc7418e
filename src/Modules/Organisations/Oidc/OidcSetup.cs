using Helsefellesskap.Modules.Organisations.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Oidc;

static class OidcSetup
{
    public static void AddOidc(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(OidcOptions.Section);
        services.Configure<OidcOptions>(section);
        if (section.Get<OidcOptions>() is not { IsConfigured: true }) return;
        services.AddHttpClient(nameof(OidcProvider), client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<OidcProvider>().AddSingleton<ClientAssertion>().AddSingleton<ClaimMapping>().AddSingleton<OidcSignIn>();
        services.AddSingleton<ISignInProvider, OidcSignInProvider>();
        services.AddScoped<ExternalAccounts>().AddScoped<ITokenReader, AccessTokenReader>();
    }
}
