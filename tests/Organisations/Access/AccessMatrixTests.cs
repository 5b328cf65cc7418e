using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Access;

namespace Helsefellesskap.Tests.Organisations.Access;

public class AccessMatrixTests
{
    static readonly OrganisationCode Melhus = new("5028");
    static readonly OrganisationCode Trondheim = new("5001");
    readonly AccessMatrix matrix = AccessMatrix.Load();

    [Theory]
    [InlineData("kpi.read", Role.Au, true)]
    [InlineData("kpi.read", Role.AnalysisGroup, true)]
    [InlineData("kpi.read", Role.Controller, false)]
    [InlineData("kpi.loadStays", Role.HospitalCoordinator, true)]
    [InlineData("kpi.loadStays", Role.HospitalLeader, false)]
    [InlineData("kpi.loadStays", Role.MunicipalityCoordinator, false)]
    [InlineData("kpi.loadShortStays", Role.MunicipalityCoordinator, true)]
    [InlineData("targets.decide", Role.Asu, true)]
    [InlineData("targets.decide", Role.AnalysisGroup, false)]
    [InlineData("cases.read", Role.Secretariat, false)]
    [InlineData("cases.read", Role.Administrator, false)]
    [InlineData("cases.route", Role.Secretariat, true)]
    [InlineData("cases.disputes", Role.Au, true)]
    [InlineData("audit.read", Role.Controller, true)]
    [InlineData("audit.read", Role.Administrator, false)]
    [InlineData("accounts.manage", Role.Administrator, true)]
    [InlineData("accounts.manage", Role.Controller, false)]
    public void A_word_allows_what_its_rule_says(string rule, Role role, bool allowed) => Assert.Equal(allowed, Of(role).May(rule));

    [Fact]
    public void Own_covers_the_organisation_of_the_role_and_no_other()
    {
        var coordinator = Of(Role.MunicipalityCoordinator, Melhus);
        Assert.True(coordinator.May("kpi.loadShortStays", Melhus));
        Assert.False(coordinator.May("kpi.loadShortStays", Trondheim));
        Assert.True(Of(Role.AnalysisGroup).May("kpi.loadShortStays", Trondheim));
    }

    [Fact]
    public void A_role_at_one_organisation_gives_nothing_at_another_where_a_second_role_is_held()
    {
        RoleAtOrganisation[] held = [new(Role.MunicipalityCoordinator, Melhus), new(Role.MunicipalityLeader, Trondheim)];
        var viewer = new Viewer(Guid.Empty, "", held, matrix.GrantsOf(held));
        Assert.False(viewer.May("kpi.closeMonths", Trondheim));
        Assert.True(viewer.May("plans.adopt", Trondheim));
        Assert.False(viewer.May("plans.adopt", Melhus));
    }

    [Fact]
    public void Without_a_role_nothing_is_allowed() => Assert.Empty(matrix.GrantsOf([]));

    [Fact]
    public void Every_word_of_the_matrix_is_in_a_rule_and_every_word_of_a_rule_in_the_matrix()
    {
        foreach (var rule in matrix.Rules)
            foreach (var word in rule.Everywhere.Concat(rule.Own).Concat(rule.Waiting))
                Assert.True(Enum.GetValues<Role>().Any(role => matrix.Words(role, rule.Column).Contains(word)), $"{rule.Name}: nobody has '{word}'");
    }

    [Theory]
    [InlineData("| ASU | all |", "| a.b | x | read | | |")]
    [InlineData("| ASO | read |", "| a.b | x | read | | |")]
    [InlineData("| ASU | read |", "| a.b | y | read | | |")]
    [InlineData("| ASU | read |", "| a.b | x | read | | |")]
    public void A_page_that_does_not_hold_together_is_refused(string role, string rule) => Assert.Throws<FormatException>(() => AccessMatrix.Parse(
        $"| role | x |\n| --- | --- |\n{role}\n\n| rule | column | everywhere | own | waiting |\n| --- | --- | --- | --- | --- |\n{rule}\n"));

    Viewer Of(Role role, OrganisationCode? organisation = null)
    {
        RoleAtOrganisation[] held = [new(role, organisation)];
        return new Viewer(Guid.Empty, "", held, matrix.GrantsOf(held));
    }
}
