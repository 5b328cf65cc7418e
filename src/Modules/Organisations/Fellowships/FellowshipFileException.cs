using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Fellowships;

/// <summary>The file cannot be used. The message lists every fault with its place and reason, so that one reading is enough to mend it.</summary>
sealed class FellowshipFileException(string file, IReadOnlyList<string> faults) : StartException(
    $"The fellowship's file {file} cannot be used:\n{string.Join('\n', faults.Select(fault => "  " + fault))}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
