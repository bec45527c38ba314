using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace ReferralOutlook.Platform.Graph;

internal sealed class GraphSubscriptions(GraphServiceClient graph, string user) : ISubscriptions
{
    private string Resource => $"users/{user}/messages";

    public Task<ChangeSubscription> SubscribeAsync(Uri notify, string clientState, DateTimeOffset expires, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        try
        {
            return await MakeAsync(notify, clientState, expires, cancellation);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 409)
        {
            // Made by a try whose answer never came: its secret is unknown, so it is of no use.
            await RemoveAsync(cancellation);
            return await MakeAsync(notify, clientState, expires, cancellation);
        }
    });

    public Task<ChangeSubscription> RenewAsync(string id, DateTimeOffset expires, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
        Ours((await graph.Subscriptions[id].PatchAsync(new Subscription { ExpirationDateTime = expires }, cancellationToken: cancellation))!));

    private async Task<ChangeSubscription> MakeAsync(Uri notify, string clientState, DateTimeOffset expires, CancellationToken cancellation) =>
        Ours((await graph.Subscriptions.PostAsync(new Subscription
        {
            ChangeType = "created,updated",
            Resource = Resource,
            NotificationUrl = notify.ToString(),
            LifecycleNotificationUrl = notify.ToString(),
            ClientState = clientState,
            ExpirationDateTime = expires,
        }, cancellationToken: cancellation))!);

    private async Task RemoveAsync(CancellationToken cancellation)
    {
        for (var page = await graph.Subscriptions.GetAsync(cancellationToken: cancellation); page is not null;)
        {
            foreach (var old in (page.Value ?? []).Where(subscription => string.Equals(subscription.Resource, Resource, StringComparison.OrdinalIgnoreCase)))
            {
                await graph.Subscriptions[old.Id].DeleteAsync(cancellationToken: cancellation);
            }

            page = page.OdataNextLink is { } next ? await graph.Subscriptions.WithUrl(next).GetAsync(cancellationToken: cancellation) : null;
        }
    }

    private static ChangeSubscription Ours(Subscription subscription) => new(subscription.Id!, subscription.ExpirationDateTime!.Value);
}
