using Helsefellesskap.Kernel;
using Helsefellesskap.Postgres;
using Microsoft.AspNetCore.Connections;

namespace Helsefellesskap.Host.Start;

/// <summary>Says to whoever starts the program why it does not, where the reason is one that they can mend.</summary>
static class StartFailure
{
    internal static string? Explain(Exception exception) => exception switch
    {
        StartException or ClusterException => exception.Message,
        IOException { InnerException: AddressInUseException } => $"{exception.Message} Choose another port with PORT.",
        _ => null,
    };
}
