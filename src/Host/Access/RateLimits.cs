using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Helsefellesskap.Host.Access;

/// <summary>How many requests a second an address, and an account, may make: the configuration's section "RateLimits". 0 sets no limit.</summary>
sealed class RateLimits
{
    public int PerAddress { get; set; } = 200;

    public int PerAccount { get; set; } = 100;

    /// <summary>Attempts to sign in, a minute and address: passwords are guessed slowly or not at all.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    internal const string Section = "RateLimits";

    /// <summary>The demo is for trying out, by programs too.</summary>
    internal static RateLimits OfDemo => new() { PerAddress = 1000, PerAccount = 1000, SignInsPerMinute = 1000 };

    /// <summary>Asked before anybody is known, so that guessing credentials is limited too.</summary>
    internal PartitionedRateLimiter<HttpContext> ByAddress() => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => PerSecond(AddressOf(http), PerAddress)),
        PartitionedRateLimiter.Create<HttpContext, string>(http => IsSignIn(http.Request) ? PerMinute(AddressOf(http), SignInsPerMinute) : None()));

    internal PartitionedRateLimiter<HttpContext> ByAccount() => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? PerSecond(account, PerAccount) : None());

    static bool IsSignIn(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/account/login");

    static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    static RateLimitPartition<string> None() => RateLimitPartition.GetNoLimiter("");

    static RateLimitPartition<string> PerSecond(string who, int limit) => Tokens(who, limit, TimeSpan.FromSeconds(1));

    static RateLimitPartition<string> PerMinute(string who, int limit) => Tokens(who, limit, TimeSpan.FromMinutes(1));

    static RateLimitPartition<string> Tokens(string who, int limit, TimeSpan period) => limit == 0 ? None() : RateLimitPartition.GetTokenBucketLimiter(who, _ => new()
    {
        TokenLimit = limit,
        TokensPerPeriod = limit,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
    });
}
