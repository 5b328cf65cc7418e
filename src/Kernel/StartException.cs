namespace Helsefellesskap.Kernel;

/// <summary>The program cannot start as it is configured. The message is for whoever runs it, and says what to change.</summary>
public class StartException(string message, Exception? inner = null) : Exception(message, inner);
