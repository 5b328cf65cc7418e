using System.Threading.RateLimiting;

namespace Helsefellesskap.Host.Access;

static class RateLimiting
{
    /// <summary>Answers 429 where the limiter has no room, with the seconds to wait where it knows them.</summary>
    internal static void UseLimiter(this WebApplication app, PartitionedRateLimiter<HttpContext> limiter)
    {
        app.Lifetime.ApplicationStopped.Register(limiter.Dispose);
        app.Use(async (http, next) =>
        {
            using var lease = await limiter.AcquireAsync(http, 1, http.RequestAborted);
            if (lease.IsAcquired)
            {
                await next();
                return;
            }
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("F0", null);
        });
    }
}
