using System.Text;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Current;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.Kpi.Imports;

/// <summary>The program on a database of its own, asked to take files in.</summary>
public sealed class ImportHost : IAsyncLifetime
{
    public const string StayHeader = "stay_key;municipality_no;age_group;admitted_at;ready_at;discharged_at;destination;readmitted_at;cfs";
    public const string ShortStayHeader = "stay_key;municipality_no;unit;admitted_on;discharged_on";

    public TestDatabase Database { get; private set; } = null!;
    public TestHost Host { get; private set; } = null!;

    /// <summary>What the program takes for now.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>May load every file of every municipality.</summary>
    public HttpClient AnalysisGroup { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Host = await TestHost.StartAsync(Database, configureServices: Clock.Replace);
        AnalysisGroup = await Host.SignInAsync(Role.AnalysisGroup);
    }

    public async Task DisposeAsync()
    {
        AnalysisGroup.Dispose();
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A host for one test alone.</summary>
    public static async Task<ImportHost> StartAsync()
    {
        var host = new ImportHost();
        await host.InitializeAsync();
        return host;
    }

    public Task<Answer> LoadFileAsync(string kind, string path, string query = "") => SendAsync(kind, File.ReadAllBytes(path), $"mode=load{query}");

    public Task<Answer> LoadStaysAsync(params string[] rows) => SendAsync("ukp-stays", Csv(StayHeader, rows), "mode=load");

    public Task<Answer> LoadShortStaysAsync(params string[] rows) => SendAsync("short-stays", Csv(ShortStayHeader, rows), "mode=load");

    public static byte[] Csv(string header, IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', [header, .. rows]) + "\n");

    public Task<Answer> SendAsync(string kind, byte[] file, string query) => SendAsync(AnalysisGroup, kind, file, query);

    public static async Task<Answer> SendAsync(HttpClient sender, string kind, byte[] file, string query)
    {
        using var content = new ByteArrayContent(file);
        using var response = await sender.PostAsync(new Uri($"/imports/{kind}?{query}", UriKind.Relative), content);
        var body = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(body)! : new JsonObject());
    }

    /// <summary>A figure as it holds now, or as it held at a time.</summary>
    internal async Task<Figure> FigureAsync(string indicator, string? organisation, string month, DateTimeOffset? asOf = null)
    {
        var formula = Formulas.Of(indicator)!;
        var asked = Month.Parse(month);
        var key = new TallyKey(formula.Kind, organisation is null ? null : new OrganisationCode(organisation), null, asOf is null ? null : (asked, asked), asOf);
        var data = await Host.Services.GetRequiredService<DataStore>().GetAsync(CancellationToken.None);
        return formula.Of((await Host.Services.GetRequiredService<TallyReader>().ReadAsync([key], data, CancellationToken.None))[key], asked);
    }

    /// <summary>What the program answered to a file.</summary>
    public sealed record Answer(int Status, JsonNode Body)
    {
        public int this[string count] => (int)Body[count]!;

        /// <summary>Row, column and code of each error: "3 ready_at invalid_time"; "- -" for the whole file.</summary>
        public IEnumerable<string> Errors => Faults("errors");

        public IEnumerable<string> Warnings => Faults("warnings");

        IEnumerable<string> Faults(string list) =>
            Body[list]!.AsArray().Select(fault => $"{fault!["row"]?.ToString() ?? "-"} {fault["column"]?.ToString() ?? "-"} {fault["code"]}");
    }
}
