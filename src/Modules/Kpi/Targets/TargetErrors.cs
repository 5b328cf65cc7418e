using Helsefellesskap.Kernel.Texts;

namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>The target cannot be what is asked for: its value is no number, or its source is not named.</summary>
internal sealed class InvalidTargetException() : Exception(Catalogue.Text("error.invalidTarget"));

/// <summary>No such proposal waits for a decision: there is none, or it is decided already.</summary>
internal sealed class NoSuchProposalException() : Exception(Catalogue.Text("error.noSuchProposal"));
