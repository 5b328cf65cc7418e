using System.Text.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Audit;

/// <summary>Every decision that is made over the module's mutations stands in the audit log, as the controller reads it: who, what was, what is.</summary>
public sealed class AuditTests(ImportHost import) : IClassFixture<ImportHost>
{
    [Fact]
    public async Task A_target_is_audited_with_the_version_that_it_takes_the_place_of()
    {
        using var asu = await import.Host.SignInAsync(Role.Asu);
        Assert.Null(await asu.RefusalAsync("setTarget", """indicator: "kpi4", from: "2025-01-01", value: 0.35, period: MONTH, source: "ASU 1/25" """));
        var line = await LastAsync("kpi.targets");
        Assert.Equal(("insert", 0.3, 0.35), (line.Action, (double)line.Old!["value"]!, (double)line.New!["value"]!));
        Assert.Equal(("kpi4", "ASU 1/25", "Asu"), ((string?)line.New["indicator"], (string?)line.New["source"], line.Roles));
    }

    [Fact]
    public async Task A_proposal_and_what_is_decided_on_it_are_audited()
    {
        using var au = await import.Host.SignInAsync(Role.Au);
        using var asu = await import.Host.SignInAsync(Role.Asu);
        var target = (await au.DataAsync("""
            mutation { proposeTarget(input: { indicator: "kpi3", organisation: "5001", from: "2025-01-01", value: 1.5, period: MONTH, source: "AU" }) { target { id } } }
            """))["proposeTarget"]!["target"]!;
        var proposed = await LastAsync("kpi.targets");
        Assert.Equal(("insert", "Au", 1.5), (proposed.Action, proposed.Roles, (double)proposed.New!["value"]!));
        // Trondheim has no target of its own for the mean, and a proposal takes no place yet.
        Assert.Null(proposed.Old);
        Assert.Null(proposed.New["accepted_at"]);

        Assert.Null(await asu.RefusalAsync("decideTarget", $"""targetId: "{target["id"]}", accept: true"""));
        var decided = await LastAsync("kpi.targets");
        Assert.Equal(("update", "Asu", proposed.ObjectId), (decided.Action, decided.Roles, decided.ObjectId));
        Assert.Null(decided.Old!["accepted_at"]);
        Assert.NotNull(decided.New!["accepted_at"]);
    }

    [Fact]
    public async Task What_an_indicator_means_is_audited_with_what_it_meant()
    {
        const string Definition = """code: "visits", title: "Besøk etter tre døgn", unit: "share", direction: HIGHER, sensitive: true """;
        using var analysis = await import.Host.SignInAsync(Role.AnalysisGroup);
        Assert.Null(await analysis.RefusalAsync("defineIndicator", Definition));
        var first = await LastAsync("kpi.indicator_definitions");
        Assert.Equal(("insert", "visits", "AnalysisGroup"), (first.Action, first.ObjectId, first.Roles));
        Assert.Null(first.Old);
        Assert.Null(await analysis.RefusalAsync("defineIndicator", Definition.Replace("tre", "3", StringComparison.Ordinal)));
        var second = await LastAsync("kpi.indicator_definitions");
        Assert.Equal(("Besøk etter tre døgn", 1, "Besøk etter 3 døgn", 2), ((string?)second.Old!["title"], (int)second.Old["version"]!, (string?)second.New!["title"], (int)second.New["version"]!));
    }

    [Fact]
    public async Task Closing_and_opening_a_month_is_audited_with_its_reason()
    {
        const string March = """kind: "short-stays", month: "2024-03", organisation: "5001" """;
        using var trondheim = await import.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        Assert.Null(await trondheim.RefusalAsync("closeMonth", March));
        var closed = await LastAsync("kpi.month_closings");
        Assert.Equal(("insert", "MunicipalityCoordinator@5001", "2024-03-01"), (closed.Action, closed.Roles, (string?)closed.New!["month"]));
        Assert.Null(closed.Old);
        Assert.Null(await trondheim.RefusalAsync("reopenMonth", March + """, reason: "feil i filen" """));
        var opened = await LastAsync("kpi.month_closings");
        Assert.Equal(("update", closed.ObjectId, "feil i filen"), (opened.Action, opened.ObjectId, (string?)opened.New!["reason"]));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(opened.OldText!).RootElement.GetProperty("reason").ValueKind);
    }

    /// <summary>A load of targets is made of the same rows, and each of them is a decision.</summary>
    [Fact]
    public async Task Targets_from_a_file_are_audited_each_by_itself()
    {
        var file = ImportHost.Csv("indicator;organisation;unit;from;value;period;source;decided_by", ["kpi1;5014;;2025-01-01;20;rolling12Months;ASU 2/25;ASU", "kpi1;5021;;2025-01-01;30;rolling12Months;ASU 2/25;ASU"]);
        Assert.Equal(200, (await import.SendAsync("targets", file, "mode=load")).Status);
        var lines = (await LinesAsync("kpi.targets")).Where(line => line.NewText?.Contains("ASU 2/25", StringComparison.Ordinal) == true);
        Assert.Equal(["5014 20", "5021 30"], lines.Select(line => $"{line.New!["organisation"]} {line.New["value"]}").Order());
    }

    /// <summary>A mutation that nobody thought of here must not go unaudited: each has a table that is.</summary>
    [Fact]
    public async Task Every_mutation_of_the_module_is_tried_here()
    {
        var known = new[] { "setTarget", "proposeTarget", "decideTarget", "defineIndicator", "closeMonth", "reopenMonth" };
        var assembly = typeof(Modules.Kpi.KpiModule).Assembly;
        var mutations = assembly.GetTypes().Where(type => type.IsDefined(typeof(GraphQL.Types.Annotations.MutationTypeAttribute), inherit: false))
            .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DeclaredOnly))
            .Select(method => char.ToLowerInvariant(method.Name[0]) + method.Name[1..]);
        Assert.Equal(known.Order(), mutations.Order());
        await Task.CompletedTask;
    }

    async Task<Line> LastAsync(string type) => (await LinesAsync(type))[0];

    async Task<Line[]> LinesAsync(string type)
    {
        using var controller = await import.Host.SignInAsync(Role.Controller);
        var data = await controller.DataAsync($$"""{ auditEvents(first: 20, where: { objectType: { eq: "{{type}}" } }) { nodes { action objectId roles old new } } }""");
        return [.. data["auditEvents"]!["nodes"]!.AsArray().Select(node => new Line((string)node!["action"]!, (string)node["objectId"]!, (string?)node["roles"]!.AsArray().SingleOrDefault() ?? "", (string?)node["old"], (string?)node["new"]))];
    }

    sealed record Line(string Action, string ObjectId, string Roles, string? OldText, string? NewText)
    {
        public JsonNode? Old => OldText is null ? null : JsonNode.Parse(OldText);

        public JsonNode? New => NewText is null ? null : JsonNode.Parse(NewText);
    }
}
