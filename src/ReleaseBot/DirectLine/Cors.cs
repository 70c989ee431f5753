using Microsoft.Extensions.Options;
using ReleaseBot.Setup;

namespace ReleaseBot.DirectLine;

/// <summary>Pages of other origins may call only when their origin is on the list. Our own page shares our origin.</summary>
internal static class Cors
{
    public const string Policy = "direct-line";

    public static void AddDirectLineCors(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, options) =>
            cors.AddPolicy(Policy, policy => policy
                .WithOrigins(options.Value.Origins)
                .WithMethods("GET", "POST", "OPTIONS")
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
                .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
    }

    /// <summary>Whether a socket may be opened from a page of this origin. Programs that are no browser send none.</summary>
    public static bool MayStream(HttpRequest request, DirectLineOptions options) =>
        request.Headers.Origin.ToString() switch
        {
            "" => true,
            var origin when options.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase) => true,
            var origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value,
        };
}
