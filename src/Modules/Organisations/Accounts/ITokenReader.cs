using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Tells who presents a bearer token that is none of our own; there is one where an OpenID Connect provider is configured.</summary>
interface ITokenReader
{
    /// <summary>Null where the token is not valid here.</summary>
    Task<Viewer?> ViewerOfAsync(string token, CancellationToken cancellationToken);
}
