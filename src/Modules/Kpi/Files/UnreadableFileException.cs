namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>The file cannot be read on from here: <paramref name="code"/> says why, <paramref name="row"/> where, if it is known.</summary>
internal sealed class UnreadableFileException(string code, int? row) : Exception(code)
{
    public string Code { get; } = code;
    public int? Row { get; } = row;
}
