namespace Helsefellesskap.Kernel;

/// <summary>
/// Holds who asks, once per request or job (a scoped service). Code that stands behind a rule takes the <see cref="Kernel.Viewer"/> itself from the services;
/// this is for code that runs without one too.
/// </summary>
public sealed class CurrentViewer
{
    /// <summary>Null where nobody is signed in.</summary>
    public Viewer? Viewer { get; set; }

    /// <summary>
    /// Asks anew who holds the credential: for what outlives a request, such as a subscription, because a role or a session may have ended meanwhile. Null where
    /// there was none.
    /// </summary>
    public Func<CancellationToken, Task<Viewer?>>? Renew { get; set; }

    /// <summary>When <see cref="Viewer"/> was last found out.</summary>
    public DateTimeOffset KnownAt { get; set; }

    /// <summary>The network address that the request came from; null for jobs.</summary>
    public string? Address { get; set; }

    /// <summary>Whether the program acts on its own account, as it must to sign somebody in, and at start.</summary>
    public bool IsProgram { get; private set; }

    public Viewer Required => Viewer ?? throw new InvalidOperationException("Nobody is signed in here: the entry point lacks a rule.");

    /// <summary>Acts as the program itself until the result is disposed of. What is read meanwhile must not reach the outside unasked.</summary>
    public IDisposable ActAsProgram()
    {
        var before = IsProgram;
        IsProgram = true;
        return new Restore(() => IsProgram = before);
    }

    sealed class Restore(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
