using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Targets;

namespace Helsefellesskap.Tests.Kpi.Targets;

public sealed class TargetVersionsTests
{
    static readonly OrganisationCode Trondheim = new("5001");
    static readonly OrganisationCode Melhus = new("5028");
    static readonly DateTimeOffset Then = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_latest_valid_version_counts_from_its_month_on()
    {
        var versions = new TargetVersions([Target("2023-10-01", 0.9), Target("2024-03-01", 0.92)], Common: true);
        Assert.Equal([null, 0.9, 0.9, 0.92, 0.92], new[] { "2023-09", "2023-10", "2024-02", "2024-03", "2025-01" }.Select(month => Value(versions, month)));
    }

    [Fact]
    public void What_was_recorded_later_is_not_what_an_older_report_was_measured_against()
    {
        var versions = new TargetVersions([Target("2024-01-01", 0.9), Target("2024-01-01", 0.95) with { AcceptedAt = Then.AddDays(1) }], Common: true);
        Assert.Equal(0.9, versions.For(null, null, new Month(2024, 5), asOf: Then)!.Value);
        Assert.Equal(0.95, versions.For(null, null, new Month(2024, 5))!.Value);
    }

    [Fact]
    public void A_target_without_a_period_or_kept_for_the_record_is_not_evaluated()
    {
        Target[] kept = [Target("2023-10-01", 100) with { Period = null }, Target("2023-11-01", 20) with { Evaluated = false }];
        Assert.Null(Value(new TargetVersions(kept, Common: false), "2024-01"));
    }

    [Fact]
    public void A_proposal_counts_from_its_acceptance_and_never_where_it_is_declined()
    {
        var proposal = Target("2024-01-01", 0.9) with { AcceptedAt = null };
        Assert.Equal([TargetState.Proposed, TargetState.Declined], new[] { proposal, proposal with { DeclinedAt = Then } }.Select(target => target.State));
        Assert.Null(Value(new TargetVersions([proposal, proposal with { DeclinedAt = Then }], Common: true), "2024-05"));
    }

    [Fact]
    public void A_municipality_has_its_own_target_or_the_common_one_but_never_a_share_of_a_sum()
    {
        Target[] targets = [Target("2024-01-01", 1767), Target("2024-01-01", 90) with { Organisation = Melhus }];
        Assert.Equal(90, Value(new TargetVersions(targets, Common: false), "2024-01", Melhus));
        Assert.Null(Value(new TargetVersions(targets, Common: false), "2024-01", Trondheim));
        Assert.Equal(1767, Value(new TargetVersions(targets, Common: true), "2024-01", Trondheim));
    }

    [Fact]
    public void A_ward_has_its_own_target_or_none()
    {
        var versions = new TargetVersions([Target("2024-01-01", 20) with { Organisation = Trondheim, Unit = "Øya helsehus" }], Common: true);
        var month = new Month(2024, 1);
        Assert.Equal(20, versions.For(Trondheim, "Øya helsehus", month)!.Value);
        Assert.Equal(20, versions.For(null, "Øya helsehus", month)!.Value);
        Assert.Null(versions.For(Melhus, "Øya helsehus", month));
        Assert.Null(versions.For(Trondheim, "Ladesletta", month));
        Assert.Null(versions.For(Trondheim, null, month));
    }

    [Theory]
    [InlineData(true, TargetPeriod.Month, true, 150 * 12, 3600)]
    [InlineData(true, TargetPeriod.Month, false, 150, 300)]
    [InlineData(true, TargetPeriod.Rolling12Months, true, 150, 3600)]
    [InlineData(false, TargetPeriod.Month, true, 150, 3600)]
    internal void Target_and_baseline_are_brought_to_the_assessed_period(bool sum, TargetPeriod period, bool municipality, double value, double baseline)
    {
        var assessed = AssessedPeriod.Of(Target("2024-01-01", 150) with { Period = period }, municipality, sum);
        Assert.Equal(value, assessed.Value, 9);
        Assert.Equal(baseline, assessed.Baseline(baselineYear: 3600)!.Value, 9);
    }

    [Fact]
    public void A_target_with_a_baseline_of_its_own_does_not_ask_for_the_year()
    {
        var assessed = AssessedPeriod.Of(Target("2024-01-01", 20) with { Baseline = 25 }, municipality: true, sum: false);
        Assert.Equal(25, assessed.Baseline(baselineYear: null));
    }

    static double? Value(TargetVersions versions, string month, OrganisationCode? organisation = null) =>
        versions.For(organisation, unit: null, Month.Parse(month))?.Value;

    static Target Target(string from, double value) => new()
    {
        Indicator = "kpi",
        From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        Value = value,
        Period = TargetPeriod.Month,
        Source = "test",
        RecordedAt = Then,
        AcceptedAt = Then,
    };
}
