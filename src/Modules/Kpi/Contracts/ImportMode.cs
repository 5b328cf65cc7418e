namespace Helsefellesskap.Modules.Kpi.Contracts;

/// <summary>Whether a file is to change anything.</summary>
public enum ImportMode
{
    /// <summary>Everything is done but kept: the answer is what a load would give.</summary>
    Check,
    Load,
}
