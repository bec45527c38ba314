using System.Collections.Concurrent;
using System.Net;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Authentication;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ReferralOutlook.Platform.Graph;

/// <summary>Microsoft Graph through Microsoft's SDK, one client per account so that each mailbox has its own gate and circuit breaker.</summary>
internal sealed class Microsoft365(Credentials credentials, IOptions<GraphOptions> options, TimeProvider clock) : IMicrosoft365, IDisposable
{
    private readonly SocketsHttpHandler _sockets = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = true };
    private readonly ConcurrentDictionary<AccountId, GraphServiceClient> _clients = new();
    private readonly ConcurrentDictionary<AccountId, string> _driveIds = new();

    public IMailbox Mailbox(AccountId account) => new GraphMailbox(Client(account), account.User.ToString(), clock);
    public ICalendar Calendar(AccountId account) => new GraphCalendar(Client(account), account.User.ToString(), token => Connect(credentials.OnBehalfOf(account.Tenant, token)));
    public IDrive Drive(AccountId account) => new GraphDrive(Client(account), account, _driveIds);
    public ISubscriptions Subscriptions(AccountId account) => new GraphSubscriptions(Client(account), account.User.ToString());

    public void Dispose() => _sockets.Dispose();

    /// <summary>Calls Graph and turns what can go wrong into our words.</summary>
    public static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (ODataError error)
        {
            throw Problem(error.ResponseStatusCode, error.Error?.Code, RetryAfter(error), error);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or IOException)
        {
            throw new Microsoft365BusyException(null, error);
        }
        catch (AuthenticationFailedException error) when (IsUnreachable(error))
        {
            throw new Microsoft365BusyException(null, error);
        }
        catch (AuthenticationFailedException error)
        {
            throw new Microsoft365RefusedException("Microsoft 365 did not let us in. Ask whoever manages your Microsoft 365 to check the app's consent.", "sign_in", error);
        }
    }

    public static Microsoft365Exception Problem(int status, string? code, TimeSpan? retryAfter, Exception? inner) => status switch
    {
        404 => new GoneFromMicrosoft365Exception(inner),
        410 => new SyncStateLostException(inner),
        401 => new Microsoft365BusyException(retryAfter, inner),
        429 => new Microsoft365BusyException(retryAfter, inner, Microsoft365BusyException.Throttled),
        403 => new Microsoft365RefusedException("Microsoft 365 refused access. Ask whoever manages your Microsoft 365 to check the app's permissions.", code, inner),
        409 when code is "nameAlreadyExists" or "ErrorFolderExists" => new NameTakenException(inner),
        406 or 501 => new Microsoft365RefusedException("Microsoft 365 cannot do that with this file.", code, inner),
        408 or 409 or 412 or 423 or >= 500 => new Microsoft365BusyException(retryAfter, inner),
        _ => new Microsoft365RefusedException($"Microsoft 365 did not accept this ({code ?? "no code"}).", code, inner),
    };

    /// <summary>Whether the sign-in service could not be asked, rather than said no.</summary>
    private static bool IsUnreachable(Exception error)
    {
        for (var cause = error.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException or IOException or TimeoutException or System.Net.Sockets.SocketException)
            {
                return true;
            }
        }

        return false;
    }

    private static TimeSpan? RetryAfter(ODataError error) =>
        error.ResponseHeaders.TryGetValue("Retry-After", out var values) && double.TryParse(values.FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private GraphServiceClient Client(AccountId account) => _clients.GetOrAdd(account, a => Connect(credentials.App(a.Tenant)));

    private GraphServiceClient Connect(Azure.Core.TokenCredential credential)
    {
        var handler = new GraphPipeline(new BearerHandler(_sockets, credential, options.Value.BaseUrl), options.Value, clock);
        var http = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        return new GraphServiceClient(http, new AnonymousAuthenticationProvider(), options.Value.BaseUrl.ToString().TrimEnd('/'));
    }
}
