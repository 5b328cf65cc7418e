using Helsefellesskap.Host.Operation.Metrics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Helsefellesskap.Host.Operation;

/// <summary>What whoever runs the program asks of it, in the program's table of contents.</summary>
static class OperationSetup
{
    internal static void AddOperation(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        builder.Services.AddSingleton<MetricsCollector>();
    }

    /// <summary>Open to all: they name nobody and hold no figures of the fellowship.</summary>
    internal static void MapOperation(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        // Asked for here, so that it counts from the start.
        var metrics = app.Services.GetRequiredService<MetricsCollector>();
        app.MapGet("/metrics", () => Results.Text(PrometheusText.Write(metrics.Collect()), PrometheusText.ContentType)).AllowAnonymous();
    }
}
