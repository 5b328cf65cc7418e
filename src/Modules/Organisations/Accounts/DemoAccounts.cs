using System.Text.Json;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// One account per role for the demo, from <c>demo-accounts.json</c>, all with one password. The password is set and a new key made at each start, so that what is
/// printed is always what works; the keys of earlier starts are revoked.
/// </summary>
sealed class DemoAccounts(OrganisationsDbContext context, AccountBook book, UserManager<Account> accounts, CurrentViewer current, IConfiguration configuration, TimeProvider clock)
{
    const string PasswordSetting = "HELSEFELLESSKAP_DEMO_PASSWORD";
    const string Domain = "@demo.example";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    sealed record DemoAccount(string Name, Role Role, string? Organisation = null, bool Service = false);

    /// <summary>The lines to print: the password and the integrator's key.</summary>
    public async Task<IReadOnlyList<string>> SeedAsync(CancellationToken cancellationToken)
    {
        using var program = current.ActAsProgram();
        var password = configuration[PasswordSetting] is { Length: > 0 } chosen ? chosen : Secrets.Make("")[..16];
        var (key, people) = ("", new List<Account>());
        foreach (var demo in Read())
        {
            var account = await FindOrAddAsync(demo, cancellationToken);
            if (demo.Service) key = await RenewKeyAsync(account, cancellationToken);
            else people.Add(account);
        }
        await SetPasswordsAsync(people, password);
        return [$"Demo accounts: <name>{Domain}, password {password}", $"Demo integrator's key: {key}"];
    }

    async Task<Account> FindOrAddAsync(DemoAccount demo, CancellationToken cancellationToken)
    {
        var existing = demo.Service
            ? await context.Set<Account>().SingleOrDefaultAsync(account => account.Kind == AccountKind.Service && account.Name == demo.Name, cancellationToken)
            : await accounts.FindByEmailAsync(demo.Name + Domain);
        if (existing is not null) return existing;
        var account = demo.Service ? await book.AddServiceAsync(demo.Name) : await book.AddPersonAsync(demo.Name, demo.Name + Domain);
        book.AddRole(account.Id, demo.Role, demo.Organisation is { } code ? new OrganisationCode(code) : null, from: new DateOnly(2022, 1, 1));
        await context.SaveChangesAsync(cancellationToken);
        return account;
    }

    /// <summary>
    /// Whatever length whoever runs the demo has chosen: the rules for passwords are for people's own. All share one hash, which takes long to compute on purpose.
    /// </summary>
    async Task SetPasswordsAsync(List<Account> people, string password)
    {
        var hasher = accounts.PasswordHasher;
        var hash = people[0].PasswordHash is { } old && hasher.VerifyHashedPassword(people[0], old, password) != PasswordVerificationResult.Failed
            ? old
            : hasher.HashPassword(people[0], password);
        foreach (var account in people.Where(account => account.PasswordHash != hash))
        {
            account.PasswordHash = hash;
            await accounts.UpdateSecurityStampAsync(account);
        }
    }

    async Task<string> RenewKeyAsync(Account account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await context.Set<IntegratorKey>().Where(key => key.AccountId == account.Id && key.RevokedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(key => key.RevokedAt, now), cancellationToken);
        var (_, secret) = book.AddKey(account.Id, scopes: [], now.AddDays(30));
        await context.SaveChangesAsync(cancellationToken);
        return secret;
    }

    static DemoAccount[] Read()
    {
        using var file = typeof(DemoAccounts).Assembly.GetManifestResourceStream(typeof(DemoAccounts), "demo-accounts.json")!;
        return JsonSerializer.Deserialize<DemoAccount[]>(file, Json)!;
    }
}
