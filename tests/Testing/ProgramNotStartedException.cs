namespace Helsefellesskap.Tests.Testing;

/// <summary>The program ended while it started, as it does when it is not configured as it must be.</summary>
public sealed class ProgramNotStartedException() : Exception("The program ended while it started. Why stands in its error output.");
