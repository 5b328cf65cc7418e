using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi;
using Helsefellesskap.Modules.Organisations;

namespace Helsefellesskap.Host;

/// <summary>The modules in the order in which they are migrated and filled: a module comes after those whose Contracts it uses.</summary>
public static class ModuleList
{
    public static IReadOnlyList<IModule> All { get; } = [new OrganisationsModule(), new KpiModule()];
}
