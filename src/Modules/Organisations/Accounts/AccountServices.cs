using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Accounts;

static class AccountServices
{
    /// <summary>Length is what makes a password hard to guess; rules about signs make it hard to remember.</summary>
    public const int PasswordLength = 12;

    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AccountOptions>(configuration.GetSection(AccountOptions.Section));
        services.AddIdentityCore<Account>(Configure)
            .AddUserStore<UserOnlyStore<Account, OrganisationsDbContext, Guid>>()
            .AddDefaultTokenProviders();
        services.AddKeys(configuration.GetSection(AccountOptions.Section).Get<AccountOptions>() ?? new());
        services.AddSingleton<Credentials>();
        services.AddScoped<Sessions>().AddScoped<SignIn>().AddScoped<Passwords>().AddScoped<AccountBook>().AddScoped<DemoAccounts>().AddScoped<FirstAdministrator>();
        services.AddAuthentication(ViewerAuthentication.Scheme)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, ViewerAuthentication>(ViewerAuthentication.Scheme, null);
    }

    static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = false;
        options.User.AllowedUserNameCharacters = "";
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordLength,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
