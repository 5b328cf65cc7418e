namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>The municipalities that rows may name: all that there are, and those that the sender delivers for.</summary>
internal sealed class MunicipalityTable(IEnumerable<string> known, IEnumerable<string> scope)
{
    readonly CodeTable known = new(known);
    readonly CodeTable scope = new(scope);

    public byte[]? InScope(ReadOnlySpan<byte> code) => scope.Find(code);

    public bool IsKnown(ReadOnlySpan<byte> code) => known.Find(code) is not null;
}
