using System.Net;

namespace ReferralOutlook.Sandbox;

/// <summary>Follows 303 as a browser does within one origin: the bearer token goes along. HttpClient by itself leaves it behind.</summary>
public sealed class SeeOtherWithToken() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            return answer;
        }

        using var next = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, answer.Headers.Location!));
        foreach (var header in request.Headers)
        {
            next.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        answer.Dispose();
        return await base.SendAsync(next, cancellationToken);
    }
}
