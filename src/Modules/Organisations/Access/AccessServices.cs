using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Inputs;
using Helsefellesskap.Kernel.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Access;

static class AccessServices
{
    /// <summary>The matrix, the wall before every field, and the viewer for those that stand behind it.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton(AccessMatrix.Load())
        .AddSingleton<Helsefellesskap.GraphQL.Execution.IAuthorizationHandler, FieldAuthorizer>()
        .AddSingleton<IServiceScopeInitializer, ViewerScope>()
        .AddSingleton<IdentityNumberInspector>()
        .AddSingleton<IRequestInspector, RequestGate>()
        .AddAuthorization()
        .AddSingleton<IAuthorizationPolicyProvider, RulePolicies>()
        .AddScoped<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, RuleRequirementHandler>()
        .AddScoped<CurrentViewer>()
        .AddScoped<ViewerOnConnection>()
        .AddScoped(services => services.GetRequiredService<CurrentViewer>().Required);
}
