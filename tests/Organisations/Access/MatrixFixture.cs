using System.Text;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Organisations.Access;
using Helsefellesskap.Modules.Organisations.Accounts;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>The whole program with data of two municipalities and the hospital, and somebody signed in for every role; roles at an organisation are at Melhus' side of it.</summary>
public sealed class MatrixFixture : IAsyncLifetime
{
    const string Melhus = "5028";
    const string Trondheim = "5001";

    readonly Dictionary<Role, HttpClient> clients = [];
    TestDatabase database = null!;

    public TestHost Host { get; private set; } = null!;

    public Schema Schema => Host.Services.GetRequiredService<IRequestExecutor>().Schema;

    public HttpClient ClientOf(Role role) => clients[role];

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Host = await TestHost.StartAsync(database);
        foreach (var role in Enum.GetValues<Role>()) clients[role] = await Host.SignInAsync(role, OrganisationOf(role));
        foreach (var municipality in new[] { Trondheim, Melhus })
        {
            using var coordinator = await Host.SignInAsync(Role.MunicipalityCoordinator, municipality);
            using var file = new StringContent(
                $"stay_key;municipality_no;unit;admitted_on;discharged_on\nK{municipality};{municipality};Helsehuset;2024-01-01;2024-01-12\n", Encoding.UTF8, "text/csv");
            using var answer = await coordinator.PostAsync("/imports/short-stays?mode=load", file);
            answer.EnsureSuccessStatusCode();
        }
        using var stays = new StringContent(
            "stay_key;municipality_no;age_group;admitted_at;ready_at;discharged_at;destination;readmitted_at;cfs\n" +
            $"S1;{Trondheim};80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;\n", Encoding.UTF8, "text/csv");
        using var loaded = await ClientOf(Role.HospitalCoordinator).PostAsync("/imports/ukp-stays?mode=load", stays);
        loaded.EnsureSuccessStatusCode();
    }

    /// <summary>A connection of the program's own role on behalf of somebody with the role, as behind a first wall that has fallen.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(Role role, string? organisation)
    {
        RoleAtOrganisation[] held = [new(role, organisation is null ? null : new OrganisationCode(organisation))];
        var connection = await database.DataSource.OpenConnectionAsync();
        var current = new CurrentViewer { Viewer = new Viewer(Guid.NewGuid(), "test", held, AccessMatrix.Load().GrantsOf(held)) };
        await new ViewerOnConnection(current).TellAsync(connection, CancellationToken.None);
        return connection;
    }

    public async Task DisposeAsync()
    {
        foreach (var client in clients.Values) client.Dispose();
        await Host.DisposeAsync();
        await database.DisposeAsync();
    }

    public static string? OrganisationOf(Role role) =>
        !AccountRole.NeedsOrganisation(role) ? null : role switch
        {
            Role.HospitalCoordinator or Role.HospitalLeader => "stolav",
            Role.Gp => "legekontor-1",
            Role.UserRepresentative => "brukere",
            _ => Melhus,
        };
}
