using System.Text.Json;
using System.Text.Json.Serialization;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Attainment;
using Helsefellesskap.Modules.Kpi.Targets;
using Microsoft.Extensions.Configuration;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>
/// What the fellowship has decided on its indicators, from a file of its own: the glide path, which holds as long as the file says so, and the indicators and
/// targets that a new installation starts with.
/// </summary>
internal sealed record IndicatorsFile(DateOnly EffectiveFrom, int BaselineYear, IReadOnlyList<Milestone> GlidePath, IReadOnlyList<IndicatorsFile.Entry> Indicators)
{
    /// <summary>The setting that names another fellowship's file; without it the one that comes with the program is used.</summary>
    public const string Setting = "Kpi:File";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <exception cref="StartException">There is no such file, or it is not one of indicators.</exception>
    public static IndicatorsFile Read(IConfiguration configuration)
    {
        var path = configuration[Setting] ?? System.IO.Path.Combine(AppContext.BaseDirectory, "indicators.json");
        try
        {
            return JsonSerializer.Deserialize<IndicatorsFile>(File.ReadAllBytes(path), Json) ?? throw new JsonException("It is empty.");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new StartException($"The file of indicators {path} cannot be used: {e.Message}");
        }
    }

    public GlidePath Path => new() { Effect = EffectiveFrom, BaselineYear = BaselineYear, Milestones = GlidePath };

    public IEnumerable<Indicator> Definitions(DateTimeOffset now) =>
        Indicators.Select(entry => new Indicator
        {
            Code = entry.Code,
            Version = 1,
            Title = entry.Title,
            Unit = entry.Unit,
            Direction = entry.Direction,
            Sensitive = entry.Sensitive,
            PerMunicipality = entry.PerMunicipality,
            Definition = entry.Definition,
            Source = entry.Source,
            Frequency = entry.Reported,
            Owner = entry.Owner,
            RecordedAt = now,
        });

    public IEnumerable<Target> Targets(DateTimeOffset now) => Indicators.SelectMany(entry => entry.Targets.Select(target => new Target
    {
        Indicator = entry.Code,
        Organisation = target.Organisation is { } code ? new OrganisationCode(code) : null,
        Unit = target.Unit,
        From = target.From,
        Value = target.Value,
        Period = target.Period,
        Source = target.Source,
        DecidedBy = target.DecidedBy,
        Baseline = target.Baseline,
        ReachBy = target.ReachBy,
        Evaluated = target.Evaluated,
        Note = target.Note,
        RecordedAt = now,
        AcceptedAt = now,
    }));

    internal sealed record Entry(
        string Code, string Title, string Unit, Direction Direction, string? Reported, bool PerMunicipality, IReadOnlyList<EntryTarget> Targets, bool Sensitive = false,
        string? Definition = null, string? Source = null, string? Owner = null);

    internal sealed record EntryTarget(
        DateOnly From, double Value, TargetPeriod? Period, string Source, string? DecidedBy, string? Organisation, string? Unit, double? Baseline, DateOnly? ReachBy,
        string? Note, bool Evaluated = true);
}
