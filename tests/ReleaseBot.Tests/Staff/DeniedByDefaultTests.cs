using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>Whatever is served names who may open it, or stands on the short list of what is open to all.</summary>
public sealed class DeniedByDefaultTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private static readonly string[] Open = ["sign-in", "health/live", "health/ready", "metrics", "kiosk", "kiosk/enrol", "kiosk/card/{handler?}"];

    [Fact]
    public void Every_endpoint_names_a_policy_or_is_known_to_be_open()
    {
        var endpoints = app.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToArray();

        var unnamed = endpoints.Where(endpoint => !IsOpen(endpoint) && !NamesPolicy(endpoint)).Select(Route);

        Assert.True(endpoints.Length > 30);
        Assert.Empty(unnamed.Distinct());
    }

    [Fact]
    public void What_is_open_to_all_is_just_the_list()
    {
        var open = app.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsFile(endpoint) && !IsDirectLine(endpoint))
            .Select(Route);

        Assert.Equal(Open.Order(), open.Distinct().Order());
    }

    /// <summary>A file, or a door that checks its own credential: the Direct Line endpoints answer each fault in the protocol's shape, and their own tests hold them shut.</summary>
    private static bool IsOpen(RouteEndpoint endpoint) => IsFile(endpoint) || IsDirectLine(endpoint) || Open.Contains(Route(endpoint));

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || Route(endpoint) == "{**path:file}";

    private static bool IsDirectLine(RouteEndpoint endpoint) => Route(endpoint).StartsWith("v3/directline", StringComparison.Ordinal);

    private static bool NamesPolicy(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } rules
        && rules.All(rule => rule.Policy is { Length: > 0 });

    private static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');
}
