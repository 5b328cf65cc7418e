using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Audit;

static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditSealer>()
        .AddHostedService(services => services.GetRequiredService<AuditSealer>())
        .AddScoped<AuditVerification>();
}
