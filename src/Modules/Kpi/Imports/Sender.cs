namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>Who a file comes from, and whose rows it may hold.</summary>
/// <param name="Party">The organisation or body that delivers: "stolav", "5001", "analysegruppe".</param>
/// <param name="Who">The account, for the record.</param>
/// <param name="Scope">The organisations that the file replaces, whether it has rows of them or not.</param>
internal sealed record Sender(string Party, string Who, IReadOnlySet<string> Scope);
