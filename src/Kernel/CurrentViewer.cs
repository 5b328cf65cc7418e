namespace Helsefellesskap.Kernel;

/// <summary>
/// Holds who asks, once per request or job (a scoped service). Code that stands behind a rule takes the <see cref="Kernel.Viewer"/> itself from the services;
/// this is for code that runs without one too.
/// </summary>
public sealed class CurrentViewer
{
    /// <summary>Null where nobody is signed in.</summary>
    public Viewer? Viewer { get; set; }

    public Viewer Required => Viewer ?? throw new InvalidOperationException("Nobody is signed in here: the entry point lacks a rule.");
}
