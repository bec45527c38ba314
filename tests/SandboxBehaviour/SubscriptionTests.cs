using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;
using WebApplication = Microsoft.AspNetCore.Builder.WebApplication;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class SubscriptionTests : SandboxTest
{
    private readonly ConcurrentQueue<JsonNode> _received = new();
    private WebApplication _listener = null!;
    private Func<string, IResult> _validates = token => Results.Text(token, "text/plain");
    private int _refusals;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _listener = builder.Build();
        _listener.MapPost("/hook", async (HttpRequest request) =>
        {
            if (request.Query["validationToken"].ToString() is { Length: > 0 } token) return _validates(token);
            if (Interlocked.Decrement(ref _refusals) >= 0) return Results.StatusCode(503);
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            foreach (var item in body!["value"]!.AsArray()) _received.Enqueue(item!);
            return Results.Accepted();
        });
        await _listener.StartAsync(Cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task New_mail_is_told_with_the_client_state_and_an_immutable_id()
    {
        var made = await SubscribeAsync();
        var message = Box.Deliver(From("a@x.example"));
        await SettleAsync();
        var told = Assert.Single(_received);
        Assert.Equal((made.Id, "created", "secret", message.Id), ((string?)told["subscriptionId"], (string?)told["changeType"], (string?)told["clientState"], (string?)told["resourceData"]!["id"]));
    }

    [Fact]
    public async Task An_address_that_does_not_echo_the_token_gets_no_subscription()
    {
        _validates = token => Results.Text(Uri.EscapeDataString(token), "text/plain");
        Assert.Equal((400, "ValidationError"), await RefusedAsync(SubscribeAsync));
        _validates = token => Results.Text(token, "text/html");
        Assert.Equal((400, "ValidationError"), await RefusedAsync(SubscribeAsync));
        Assert.Empty(Service.Subscriptions.All);
    }

    [Fact]
    public async Task The_same_combination_is_taken_once()
    {
        await SubscribeAsync();
        Assert.Equal(409, (await RefusedAsync(SubscribeAsync)).Status);
    }

    [Fact]
    public async Task Lifetimes_are_bounded_and_end()
    {
        Assert.Equal(400, (await RefusedAsync(() => SubscribeAsync(TimeSpan.FromDays(8)))).Status);
        var made = await SubscribeAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(Start.AddMinutes(45), made.ExpirationDateTime);
        await App.Subscriptions[made.Id].PatchAsync(new Subscription { ExpirationDateTime = Start.AddHours(2) }, cancellationToken: Cancellation);
        Service.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Empty(Service.Subscriptions.All);
        Assert.Equal(404, (await RefusedAsync(() => App.Subscriptions[made.Id].PatchAsync(new Subscription { ExpirationDateTime = Start.AddHours(9) }, cancellationToken: Cancellation))).Status);
    }

    [Fact]
    public async Task A_refused_notification_comes_again_later()
    {
        await SubscribeAsync();
        _refusals = 2;
        Box.Deliver(From("a@x.example"));
        await SettleAsync();
        Assert.Empty(_received);
        for (var i = 0; i < 3 && _received.IsEmpty; i++)
        {
            Service.Clock.Advance(TimeSpan.FromSeconds(10));
            await UntilAsync(() => !_received.IsEmpty, TimeSpan.FromSeconds(1));
        }
        Assert.Single(_received);
    }

    [Fact]
    public async Task Notifications_can_be_lost_and_doubled()
    {
        await SubscribeAsync();
        Service.Faults.LostNotificationShare = 1;
        Box.Deliver(From("a@x.example"));
        await SettleAsync();
        Assert.Empty(_received);
        (Service.Faults.LostNotificationShare, Service.Faults.DoubledNotificationShare) = (0, 1);
        Box.Deliver(From("a@x.example"));
        await SettleAsync();
        Assert.Equal(2, _received.Count);
    }

    [Fact]
    public async Task The_life_of_a_subscription_is_told_to_its_lifecycle_address()
    {
        var made = await SubscribeAsync();
        var id = Guid.Parse(made.Id!);
        Service.Subscriptions.RequireReauthorization(id);
        Box.Deliver(From("a@x.example"));
        await SettleAsync();
        Assert.Equal("reauthorizationRequired", (string?)Assert.Single(_received)["lifecycleEvent"]);
        await App.Subscriptions[made.Id].Reauthorize.PostAsync(cancellationToken: Cancellation);
        Box.Deliver(From("a@x.example"));
        await SettleAsync();
        Assert.Equal(2, _received.Count);
        Service.Subscriptions.Remove(id);
        await SettleAsync();
        Assert.Equal("subscriptionRemoved", (string?)_received.Last()["lifecycleEvent"]);
        Assert.Empty(Service.Subscriptions.All);
    }

    private Task<Subscription> SubscribeAsync() => SubscribeAsync(TimeSpan.FromDays(2));

    private async Task<Subscription> SubscribeAsync(TimeSpan lifetime)
    {
        var url = _listener.Urls.First() + "/hook";
        var made = await App.Subscriptions.PostAsync(new Subscription
        {
            ChangeType = "created,updated",
            Resource = $"users/{Box.User.Id}/mailFolders('inbox')/messages",
            NotificationUrl = url,
            LifecycleNotificationUrl = url,
            ClientState = "secret",
            ExpirationDateTime = Start + lifetime,
        }, cancellationToken: Cancellation);
        return made!;
    }

    private static async Task UntilAsync(Func<bool> condition, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; waited < patience && !condition(); waited += TimeSpan.FromMilliseconds(20)) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancellation);
    }
}
