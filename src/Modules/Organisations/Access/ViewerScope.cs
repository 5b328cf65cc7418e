using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>Carries who asks over to the scopes of resolvers that run side by side.</summary>
sealed class ViewerScope : IServiceScopeInitializer
{
    public void Initialize(IServiceProvider requestServices, IServiceProvider scope)
    {
        var (from, to) = (requestServices.GetRequiredService<CurrentViewer>(), scope.GetRequiredService<CurrentViewer>());
        (to.Viewer, to.KnownAt, to.Renew, to.Address) = (from.Viewer, from.KnownAt, from.Renew, from.Address);
    }
}
