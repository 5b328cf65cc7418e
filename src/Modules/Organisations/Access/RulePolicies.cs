using Helsefellesskap.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>An endpoint's policy is a rule of the matrix. Where an endpoint says nothing it needs a signed-in account.</summary>
sealed class RulePolicies(AccessMatrix matrix) : IAuthorizationPolicyProvider
{
    static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    // A request that no endpoint takes is for a file of the dashboard, or for nothing.
    static readonly AuthorizationPolicy SignedInAtEndpoints = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.User.Identity?.IsAuthenticated == true || context.Resource is HttpContext http && http.GetEndpoint() is null)
        .Build();

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(SignedInAtEndpoints);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult(
        matrix.Has(policyName) ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new RuleRequirement(policyName)).Build() : null);
}

/// <summary>The viewer needs the rule, for some organisation at least.</summary>
sealed record RuleRequirement(string Rule) : IAuthorizationRequirement;

sealed class RuleRequirementHandler(CurrentViewer current) : AuthorizationHandler<RuleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RuleRequirement requirement)
    {
        if (current.Viewer?.May(requirement.Rule) == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
