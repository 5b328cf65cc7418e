using Helsefellesskap.Host.Start;

namespace Helsefellesskap.Host.Access;

/// <summary>Who gets in, and what they may send, in the program's table of contents.</summary>
static class AccessSetup
{
    const long LargestBody = 1024 * 1024;

    internal static void AddAccess(this WebApplicationBuilder builder)
    {
        // Endpoints that take files say so themselves (IRequestSizeLimitMetadata).
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>In this order: nothing is answered without the headers, and nobody is looked up whose address has asked too often.</summary>
    internal static void UseAccess(this WebApplication app)
    {
        var limits = app.Configuration.IsDemo() ? RateLimits.OfDemo : new RateLimits();
        app.Configuration.GetSection(RateLimits.Section).Bind(limits);
        app.UseSecurityHeaders();
        // Without details: what went wrong inside is for the log.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        // Only over TLS, and never for the loopback addresses.
        app.UseHsts();
        app.UseLimiter(limits.ByAddress());
        app.UseAuthentication();
        app.UseLimiter(limits.ByAccount());
        app.UseAuthorization();
    }
}
