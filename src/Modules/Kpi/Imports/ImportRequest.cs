using Helsefellesskap.Modules.Kpi.Contracts;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>What a sender asks for with a file.</summary>
internal sealed record ImportRequest(IImportKind Kind, ImportMode Mode, Sender Sender)
{
    /// <summary>The sender means it where more than half of a month's stays would go.</summary>
    public bool Confirmed { get; init; }

    /// <summary>What the sender calls the file; kept for people to recognise it by.</summary>
    public string? FileName { get; init; }

    /// <summary>By what the sender will ask how far the file has come; null where nobody is to know.</summary>
    public Guid? ProgressId { get; init; }

    /// <summary>Bytes of the file; null where the sender did not say.</summary>
    public long? Length { get; init; }
}
