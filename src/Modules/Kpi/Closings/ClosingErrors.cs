using Helsefellesskap.Kernel.Texts;

namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>Somebody else delivers this kind of data for this organisation, and only who delivers can vouch for it.</summary>
internal sealed class NotTheSenderException() : Exception(Catalogue.Text("error.notTheSender"));

/// <summary>The month has not ended.</summary>
internal sealed class MonthNotEndedException() : Exception(Catalogue.Text("error.monthNotEnded"));

/// <summary>The month is closed at this step already.</summary>
internal sealed class MonthAlreadyClosedException() : Exception(Catalogue.Text("error.monthAlreadyClosed"));

/// <summary>The sender closes first, and then the analysis group.</summary>
internal sealed class SenderHasNotClosedException() : Exception(Catalogue.Text("error.senderHasNotClosed"));

/// <summary>Nothing is closed here that the viewer could open; what the analysis group has closed it opens first.</summary>
internal sealed class NothingToOpenException() : Exception(Catalogue.Text("error.nothingToOpen"));

/// <summary>Opening a month takes a reason.</summary>
internal sealed class ReasonMissingException() : Exception(Catalogue.Text("error.reasonMissing"));
