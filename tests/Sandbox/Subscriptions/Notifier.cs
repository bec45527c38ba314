using System.Text;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Posts notifications and the validation handshake, with the service's patience and its retries (facts: 13 to 24).</summary>
internal sealed class Notifier(FaultSwitches faults, Traffic traffic, SandboxClock clock, SandboxOptions options) : IDisposable
{
    private const int MostInOnePost = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(4);
    private readonly HttpClient _http = new() { Timeout = Patience };
    private readonly Lock _gate = new();
    private readonly Dictionary<Uri, List<JsonObject>> _waiting = [];
    private int _pending;

    /// <summary>Notifications on their way for the first time; retries do not count.</summary>
    public int Pending => Volatile.Read(ref _pending);

    public void Dispose() => _http.Dispose();

    /// <summary>Collected for a moment, so that several travel in one POST.</summary>
    public void Send(Uri url, JsonObject notification)
    {
        lock (_gate)
        {
            if (_waiting.TryGetValue(url, out var list))
            {
                list.Add(notification);
                return;
            }
            _waiting[url] = [notification];
        }
        Interlocked.Increment(ref _pending);
        Later(options.NotificationDelay, () => _ = FlushAsync(url));
    }

    /// <returns>Why the address did not pass; null when it did.</returns>
    public async Task<string?> ValidateAsync(Uri url, CancellationToken cancellation)
    {
        var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
        var separator = url.Query.Length == 0 ? "?" : "&";
        var target = new Uri($"{url}{separator}validationToken={Uri.EscapeDataString(token)}");
        using var content = new StringContent("", Encoding.UTF8, "text/plain");
        try
        {
            using var answer = await _http.PostAsync(target, content, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            Record(target, null, (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), JsonValue.Create(text));
            if ((int)answer.StatusCode != 200) return $"Notification endpoint must respond with 200 OK to validation request, it answered {(int)answer.StatusCode}.";
            if (answer.Content.Headers.ContentType?.MediaType != "text/plain") return "The validation response must be text/plain.";
            return text == token ? null : "The content of the validation response does not match the validation token.";
        }
        catch (Exception failed) when (failed is HttpRequestException || (failed is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return "Subscription validation request failed or timed out.";
        }
    }

    private async Task FlushAsync(Uri url)
    {
        List<JsonObject> notifications;
        lock (_gate)
        {
            notifications = _waiting[url];
            _waiting.Remove(url);
        }
        try
        {
            notifications = Disturbed(notifications);
            foreach (var group in notifications.Chunk(MostInOnePost)) await PostAsync(url, new JsonArray([.. group]), clock.GetUtcNow(), TimeSpan.FromSeconds(2));
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }

    private List<JsonObject> Disturbed(List<JsonObject> notifications)
    {
        var sent = new List<JsonObject>();
        foreach (var notification in notifications.Where(_ => !faults.Happens(faults.LostNotificationShare)))
        {
            sent.Add(notification);
            if (faults.Happens(faults.DoubledNotificationShare)) sent.Add((JsonObject)notification.DeepClone());
        }
        if (faults.ReorderNotifications) faults.Shuffle(sent);
        return sent;
    }

    private async Task PostAsync(Uri url, JsonArray value, DateTimeOffset firstTried, TimeSpan wait)
    {
        var body = new JsonObject { ["value"] = value };
        using var content = new StringContent(body.ToJsonString(Json.Options), Encoding.UTF8, "application/json");
        int status;
        string? type = null;
        try
        {
            using var answer = await _http.PostAsync(url, content);
            (status, type) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString());
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException)
        {
            status = 504;
        }
        Record(url, body, status, type, null);
        if (status is >= 200 and < 300 || clock.GetUtcNow() + wait - firstTried > GivesUpAfter) return;
        var again = (JsonArray)value.DeepClone();
        Later(wait, () => _ = PostAsync(url, again, firstTried, wait * 2));
    }

    private void Later(TimeSpan delay, Action action)
    {
        ITimer? timer = null;
        timer = clock.CreateTimer(_ =>
        {
            action();
            timer?.Dispose();
        }, null, delay, Timeout.InfiniteTimeSpan);
    }

    private void Record(Uri url, JsonNode? body, int status, string? contentType, JsonNode? answer)
    {
        traffic.CountNotification();
        var said = new JsonObject();
        if (contentType is not null) said["Content-Type"] = contentType;
        traffic.Record("POST", url.PathAndQuery, new JsonObject { ["Content-Type"] = body is null ? "text/plain; charset=utf-8" : "application/json; charset=utf-8" }, body, status, said, answer);
    }
}
