using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ReferralOutlook.Tests.TestHost;

/// <summary>The routes as the running program knows them, so that no test forgets a new one.</summary>
public static class Endpoints
{
    public sealed record One(HttpMethod Method, string Pattern, bool NeedsSignIn)
    {
        public bool HasId => Pattern.Contains("{id", StringComparison.Ordinal);

        /// <summary>Takes a provider's id in its form or query.</summary>
        public bool TakesProvider => Pattern is "/addin/letters/" or "/addin/letters/choose" or "/addin/letters/ask" or "/addin/meetings/" or "/addin/meetings/new";

        public string PathWith(Guid id)
        {
            var path = Pattern.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{name}", "send", StringComparison.Ordinal);
            return Pattern == "/addin/meetings/new" ? $"{path}?providerId={id}" : path;
        }
    }

    public static IReadOnlyList<One> Of(App app) =>
    [
        .. from endpoint in app.Product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let pattern = endpoint.RoutePattern.RawText
           where pattern is not null && (pattern.StartsWith("/addin", StringComparison.Ordinal) || pattern.StartsWith("/webhooks", StringComparison.Ordinal))
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
           select new One(new HttpMethod(method), pattern, endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null),
    ];
}
