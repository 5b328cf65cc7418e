using Helsefellesskap.GraphQL;

namespace Helsefellesskap.Kernel.Scalars;

/// <summary>The scalars that every module's part of the schema may use.</summary>
public static class KernelScalars
{
    /// <summary>Adds Month, Date and DateTime.</summary>
    public static IRequestExecutorBuilder AddKernelScalars(this IRequestExecutorBuilder graphQL) => graphQL
        .AddScalar<Month>(new MonthType())
        .AddScalar<DateOnly>(new DateType())
        .AddScalar<DateTimeOffset>(new DateTimeType());
}
