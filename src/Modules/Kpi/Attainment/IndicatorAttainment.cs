using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Targets;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Attainment;

[ObjectType<Indicator>]
internal static class IndicatorAttainment
{
    /// <summary>How far the indicator has come on the way to the target that was valid in the month.</summary>
    /// <param name="organisation">Whose; without it the fellowship's.</param>
    /// <param name="unit">A ward such as "Øya helsehus"; without it all.</param>
    /// <param name="month">The month, or the last of the twelve that the target is for.</param>
    [Authorize(FigureAccess.Rule)]
    public static async Task<Verdict> Attainment(
        [Parent] Indicator indicator, string? organisation, string? unit, Month month, GlidePath path,
        OrganisationDirectory organisations, IDataLoader<FigureKey, DisclosedSeries> figures, IDataLoader<string, TargetVersions> targets,
        CancellationToken cancellationToken)
    {
        var whose = await organisations.FindAsync(organisation, cancellationToken);
        var baselineYear = new Month(path.BaselineYear, 12);
        var from = Earlier(month, baselineYear).AddMonths(-11);
        var series = figures.LoadAsync(FigureKey.Of(indicator.Code, whose?.Code, unit, from, Later(month, baselineYear)), cancellationToken);
        var target = (await targets.LoadAsync(indicator.Code, cancellationToken))?.For(whose?.Code, unit, month);
        // A ward that is asked for by its name alone belongs to the municipality whose target it has.
        var owner = whose ?? (target?.Organisation is { } code ? await organisations.FindAsync(code.Value, cancellationToken) : null);
        var municipality = owner is { Kind: OrganisationKind.Municipality };
        return Verdict(indicator, month, path, target, municipality, (await series)!);
    }

    /// <param name="municipality">Whether it is a municipality's: those are assessed over twelve months.</param>
    internal static Verdict Verdict(Indicator indicator, Month month, GlidePath path, Target? target, bool municipality, DisclosedSeries series)
    {
        AssessedPeriod? assessed = target is null ? null : AssessedPeriod.Of(target, municipality, indicator.IsSum);
        var overTwelve = assessed?.Period == TargetPeriod.Rolling12Months || assessed is null && municipality;
        var value = overTwelve ? series.TwelveMonthsTo(month) : series.Of(month);
        var year = series.TwelveMonthsTo(new Month(path.BaselineYear, 12));
        var needsYear = assessed is not null && target!.Baseline is null;
        if (value.Withheld || needsYear && year.Withheld) return Kpi.Attainment.Verdict.OfWithheld(month, assessed?.Value);
        return new Assessment
        {
            Month = month,
            Direction = indicator.Direction,
            Unit = indicator.Unit,
            Path = path,
            Target = assessed?.Value,
            Baseline = assessed?.Baseline(year.Value),
            Value = value.Value,
            Provisional = value.Provisional,
        }.Verdict();
    }

    static Month Earlier(Month a, Month b) => a < b ? a : b;

    static Month Later(Month a, Month b) => a > b ? a : b;
}
