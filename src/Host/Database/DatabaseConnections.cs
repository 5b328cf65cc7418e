namespace Helsefellesskap.Host.Database;

/// <summary>How the program reaches its database.</summary>
/// <param name="Program">For work: a role that owns nothing, so that row-level security binds it.</param>
/// <param name="Owner">For migrations: the role that owns the tables.</param>
sealed record DatabaseConnections(string Program, string Owner);
