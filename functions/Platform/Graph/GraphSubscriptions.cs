using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace ReferralOutlook.Platform.Graph;

internal sealed class GraphSubscriptions(GraphServiceClient graph, string user) : ISubscriptions
{
    public Task<ChangeSubscription> SubscribeAsync(Uri notify, string clientState, DateTimeOffset expires, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
        Ours((await graph.Subscriptions.PostAsync(new Subscription
        {
            ChangeType = "created,updated",
            Resource = $"users/{user}/messages",
            NotificationUrl = notify.ToString(),
            LifecycleNotificationUrl = notify.ToString(),
            ClientState = clientState,
            ExpirationDateTime = expires,
        }, cancellationToken: cancellation))!));

    public Task<ChangeSubscription> RenewAsync(string id, DateTimeOffset expires, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
        Ours((await graph.Subscriptions[id].PatchAsync(new Subscription { ExpirationDateTime = expires }, cancellationToken: cancellation))!));

    private static ChangeSubscription Ours(Subscription subscription) => new(subscription.Id!, subscription.ExpirationDateTime!.Value);
}
