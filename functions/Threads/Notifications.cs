using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;

namespace ReferralOutlook.Threads;

/// <summary>
/// POST /webhooks/graph: Graph's validation handshake, change and lifecycle notifications. A notification is a hint that a mailbox is worth a look, nothing more:
/// it is answered at once, and lost, doubled or reordered ones change nothing.
/// </summary>
internal static class Notifications
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public static async Task<IResult> HandleAsync(HttpContext http, ReferralDb db, Nudges nudges, IMemoryCache cache, CancellationToken cancellation)
    {
        if (http.Request.Query.TryGetValue("validationToken", out var token))
        {
            return Results.Text(token.ToString(), "text/plain");
        }

        List<Hint> hints;
        try
        {
            hints = await ReadAsync(http.Request.Body, cancellation);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        var forged = 0;
        foreach (var hint in hints.DistinctBy(hint => (hint.Subscription, hint.ClientState, hint.Lifecycle)))
        {
            if (await MailboxOfAsync(db, cache, hint.Subscription, cancellation) is not { } mailbox)
            {
                continue;
            }

            if (!Same(mailbox.ClientState, hint.ClientState))
            {
                forged++;
                continue;
            }

            if (hint.Lifecycle is not null)
            {
                cache.Remove(hint.Subscription);
                nudges.Resubscribe(mailbox.Practice);
            }

            nudges.Look(mailbox.Practice);
        }

        return forged > 0 && forged == hints.Count ? Results.StatusCode(StatusCodes.Status403Forbidden) : Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private sealed record Hint(string Subscription, string? ClientState, string? Lifecycle);

    private sealed record Mailbox(Guid Practice, string? ClientState);

    private static async Task<List<Hint>> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("value", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("No notifications.");
        }

        return [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => new Hint(Text(item, "subscriptionId") ?? "", Text(item, "clientState"), Text(item, "lifecycleEvent")))];
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<Mailbox?> MailboxOfAsync(ReferralDb db, IMemoryCache cache, string subscription, CancellationToken cancellation)
    {
        if (cache.TryGetValue(subscription, out Mailbox? known))
        {
            return known;
        }

        // Whose it is is not known before: the one look across practices that a request may take, by an id that Graph gave us.
        var found = await db.Mailboxes.IgnoreQueryFilters().AsNoTracking().Where(mailbox => mailbox.SubscriptionId == subscription)
            .Select(mailbox => new Mailbox(mailbox.PracticeId, mailbox.ClientState)).SingleOrDefaultAsync(cancellation);
        return found is null ? null : cache.Set(subscription, found, Remembered);
    }

    private static bool Same(string? ours, string? theirs) =>
        ours is not null && theirs is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(theirs));
}
