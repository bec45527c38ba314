using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ReferralOutlook.Platform.Graph;

/// <summary>
/// One mailbox's way to Graph: at most four requests at a time, immutable ids, and around each request a total timeout, retries that honour Retry-After,
/// a circuit breaker and a timeout per attempt.
/// </summary>
/// <remarks>
/// A request that creates something is sent again only after 429, which says that it was not carried out. After 5xx or a broken connection it may have been;
/// the effects queue then looks before it tries again.
/// </remarks>
internal sealed class GraphPipeline : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<bool> Repeatable = new("repeatable");
    private readonly SemaphoreSlim _gate;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public GraphPipeline(HttpMessageHandler inner, GraphOptions options, TimeProvider clock)
        : base(inner)
    {
        _gate = new SemaphoreSlim(options.RequestsAtOnce);
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddTimeout(TimeSpan.FromSeconds(options.TotalSeconds));
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(options.RetryMilliseconds),
                ShouldHandle = args => ValueTask.FromResult(IsWorthAnother(args.Outcome, args.Context)),
                DelayGenerator = args => ValueTask.FromResult(RetryAfter(args.Outcome.Result, clock)),
            });
        }

        _pipeline = builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = 0.8,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is HttpRequestException or TimeoutRejectedException || args.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError),
        })
            .AddTimeout(TimeSpan.FromSeconds(options.AttemptSeconds))
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
        if (request.Content is { } content)
        {
            // A stream is read once; an attempt may need it again.
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Repeatable, !Creates(request));
        try
        {
            return await _pipeline.ExecuteAsync(async attempt => await OnceAsync(request, attempt.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gate.Dispose();
        }

        base.Dispose(disposing);
    }

    internal static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider clock) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    private async Task<HttpResponseMessage> OnceAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var response = await base.SendAsync(request, cancellation);
            // The gate counts a request until its answer is in: Outlook does the same.
            await response.Content.LoadIntoBufferAsync(cancellation);
            return response;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A file that must not be there yet is created too: sent again, it would meet itself and be taken for another's.</summary>
    private static bool Creates(HttpRequestMessage request) =>
        request.Method == HttpMethod.Post || (request.Method == HttpMethod.Put && request.RequestUri?.Query.Contains("conflictBehavior=fail", StringComparison.Ordinal) == true);

    private static bool IsWorthAnother(Outcome<HttpResponseMessage> outcome, ResilienceContext context)
    {
        var repeatable = context.Properties.GetValue(Repeatable, false);
        return outcome switch
        {
            { Result.StatusCode: HttpStatusCode.TooManyRequests } => true,
            { Result.StatusCode: >= HttpStatusCode.InternalServerError } => repeatable,
            { Exception: HttpRequestException or TimeoutRejectedException or IOException } => repeatable,
            _ => false,
        };
    }
}

/// <summary>Adds the bearer token of the app (or, on behalf of, of the user) to each attempt.</summary>
internal sealed class BearerHandler(HttpMessageHandler inner, Azure.Core.TokenCredential credential, Uri graph) : DelegatingHandler(inner)
{
    private readonly string[] _scopes = ["https://graph.microsoft.com/.default"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Upload addresses carry their own permission and refuse a token; next links lead to Graph's host only.
        if (request.RequestUri is { } uri && uri.Host == graph.Host && uri.Port == graph.Port && uri.AbsolutePath.StartsWith(graph.AbsolutePath, StringComparison.Ordinal))
        {
            var token = await credential.GetTokenAsync(new Azure.Core.TokenRequestContext(_scopes), cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
