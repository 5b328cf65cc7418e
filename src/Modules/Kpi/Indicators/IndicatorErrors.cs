using Helsefellesskap.Kernel.Texts;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>No indicator has this code.</summary>
internal sealed class UnknownIndicatorException() : Exception(Catalogue.Text("error.unknownIndicator"));

/// <summary>No organisation of the fellowship has this code.</summary>
internal sealed class UnknownOrganisationException() : Exception(Catalogue.Text("error.unknownOrganisation"));

/// <summary>A code is up to forty letters, digits and underscores that begin with a letter; title and unit cannot be empty.</summary>
internal sealed class InvalidIndicatorException() : Exception(Catalogue.Text("error.invalidIndicator"));

/// <summary>The indicator is counted from stays: its texts can be changed, but neither its unit nor whom it is counted for.</summary>
internal sealed class CountedIndicatorException() : Exception(Catalogue.Text("error.countedIndicator"));
