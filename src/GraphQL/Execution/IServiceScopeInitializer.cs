namespace Helsefellesskap.GraphQL.Execution;

/// <summary>
/// Resolvers that run side by side get scopes of their own, because a DbContext serves one at a time. What belongs to the request as a whole, such as the viewer,
/// is carried over by this.
/// </summary>
public interface IServiceScopeInitializer
{
    /// <summary>Called once for each new scope, before a resolver uses it.</summary>
    void Initialize(IServiceProvider requestServices, IServiceProvider scope);
}
