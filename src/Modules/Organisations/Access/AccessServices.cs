using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Access;

static class AccessServices
{
    /// <summary>The matrix, the wall before every field, and the viewer for those that stand behind it.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton(AccessMatrix.Load())
        .AddSingleton<IAuthorizationHandler, FieldAuthorizer>()
        .AddScoped<CurrentViewer>()
        .AddScoped(services => services.GetRequiredService<CurrentViewer>().Required);
}
