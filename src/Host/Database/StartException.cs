namespace Helsefellesskap.Host.Database;

/// <summary>The program cannot start as it is configured; the message says what to change.</summary>
sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
