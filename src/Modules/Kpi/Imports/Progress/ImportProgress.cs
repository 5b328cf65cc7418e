using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Kpi.Imports.Progress;

/// <summary>How far a file has come at one moment; of its contents this tells no more than how much there is.</summary>
/// <param name="Id">As the sender chose it.</param>
/// <param name="Phase">What is being done.</param>
/// <param name="Rows">Rows with content that have been read, without the header.</param>
/// <param name="Bytes">Bytes of the file that have arrived.</param>
/// <param name="Length">Bytes that the file has; null where the sender did not say.</param>
internal sealed record ImportProgress([property: ID] Guid Id, ImportPhase Phase, int Rows, double Bytes, double? Length);
