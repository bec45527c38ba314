using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Graph.Models;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class TroubleTests : SandboxTest
{
    [Fact]
    public async Task More_than_four_requests_at_a_time_are_throttled()
    {
        Service.Faults.SlowMailboxes[Therapist] = TimeSpan.FromMilliseconds(400);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var answer = await SendAsync(HttpMethod.Get, $"v1.0/users/{Therapist}/messages");
            return ((int)answer.StatusCode, RetryAfter: answer.Headers.RetryAfter?.Delta);
        }));
        Assert.Equal(4, answers.Count(a => a.Item1 == 200));
        Assert.All(answers.Where(a => a.Item1 == 429), a => Assert.NotNull(a.RetryAfter));
        Assert.Equal(2, Service.ThrottleRefusals);
    }

    [Fact]
    public async Task A_batch_of_twenty_runs_four_at_a_time_and_is_not_throttled_by_itself()
    {
        Service.Faults.SlowMailboxes[Therapist] = TimeSpan.FromMilliseconds(20);
        var responses = await BatchAsync(Enumerable.Range(0, 20).Select(i => Part(i, "GET", $"/users/{Therapist}/messages?$top=1")));
        Assert.Equal(20, responses.Count(r => (int)r["status"]! == 200));
        Assert.Equal((1, 20), (Service.Traffic.Exchanges, Service.Traffic.Requests));
    }

    [Fact]
    public async Task Parts_of_a_batch_are_throttled_one_by_one()
    {
        Service.Faults.FailNext(FaultKind.TooManyRequests, 1, "/contacts-like");
        Service.Faults.FailNext(FaultKind.TooManyRequests, 2, "/mailFolders/drafts");
        var responses = await BatchAsync([Part(1, "GET", $"/users/{Therapist}/mailFolders/inbox"), Part(2, "GET", $"/users/{Therapist}/mailFolders/drafts"), Part(3, "GET", $"/users/{Therapist}/mailFolders/drafts")]);
        Assert.Equal([200, 429, 429], responses.OrderBy(r => (string?)r["id"]).Select(r => (int)r["status"]!));
        Assert.Equal("1", (string?)responses.First(r => (int)r["status"]! == 429)["headers"]!["Retry-After"]);
    }

    [Fact]
    public async Task A_batch_of_twentyone_is_refused_and_a_failed_dependency_is_424()
    {
        using var refused = await SendAsync(HttpMethod.Post, "v1.0/$batch", new JsonObject { ["requests"] = new JsonArray([.. Enumerable.Range(0, 21).Select(i => Part(i, "GET", "/me"))]) });
        Assert.Equal(400, (int)refused.StatusCode);
        var second = Part(2, "GET", $"/users/{Therapist}");
        second["dependsOn"] = new JsonArray("1");
        var responses = await BatchAsync([Part(1, "GET", $"/users/{Therapist}/messages/{new string('A', 40)}"), second]);
        Assert.Equal([404, 424], responses.OrderBy(r => (string?)r["id"]).Select(r => (int)r["status"]!));
    }

    [Fact]
    public async Task A_connection_dropped_after_the_effect_leaves_the_effect()
    {
        Service.Faults.FailNext(FaultKind.DroppedBefore, 1, "POST /v1.0/users");
        await Assert.ThrowsAnyAsync<HttpRequestException>(CreateDraftAsync);
        Assert.Equal(0, Box.Counters.DraftsCreated);
        Service.Faults.FailNext(FaultKind.DroppedAfter, 1, "POST /v1.0/users");
        await Assert.ThrowsAnyAsync<HttpRequestException>(CreateDraftAsync);
        Assert.Equal(1, Box.Counters.DraftsCreated);
    }

    [Fact]
    public async Task The_same_seed_brings_the_same_trouble()
    {
        async Task<string> RunAsync()
        {
            Service.Faults.Clear();
            Service.Faults.Reseed(7);
            (Service.Faults.TooManyRequestsShare, Service.Faults.ServerErrorShare) = (0.3, 0.3);
            var seen = new List<int>();
            for (var i = 0; i < 30; i++)
            {
                using var answer = await SendAsync(HttpMethod.Get, $"v1.0/users/{Therapist}/messages");
                seen.Add((int)answer.StatusCode);
            }
            return string.Join(',', seen);
        }
        var first = await RunAsync();
        Assert.Equal(first, await RunAsync());
        Assert.Contains("429", first);
        Assert.Contains("50", first);
    }

    [Fact]
    public async Task Ten_thousand_requests_in_ten_minutes_are_the_limit()
    {
        Service.Faults.RequestsPerTenMinutes = 3;
        for (var i = 0; i < 3; i++) (await SendAsync(HttpMethod.Get, $"v1.0/users/{Therapist}/messages")).EnsureSuccessStatusCode().Dispose();
        using var over = await SendAsync(HttpMethod.Get, $"v1.0/users/{Therapist}/messages");
        Assert.Equal((429, TimeSpan.FromMinutes(10)), ((int)over.StatusCode, over.Headers.RetryAfter!.Delta!.Value));
        Service.Clock.Advance(TimeSpan.FromMinutes(10));
        (await SendAsync(HttpMethod.Get, $"v1.0/users/{Therapist}/messages")).EnsureSuccessStatusCode().Dispose();
    }

    [Fact]
    public void Timers_of_the_clock_fire_in_order_at_their_own_time()
    {
        var fired = new List<(string, DateTimeOffset)>();
        using var late = Service.Clock.CreateTimer(_ => fired.Add(("late", Service.Clock.GetUtcNow())), null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        using var often = Service.Clock.CreateTimer(_ => fired.Add(("often", Service.Clock.GetUtcNow())), null, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        Service.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal([("often", Start.AddMinutes(50)), ("often", Start.AddMinutes(110)), ("late", Start.AddHours(2))], fired);
    }

    [Fact]
    public async Task Everything_can_be_driven_over_http()
    {
        await AdminAsync("users", new JsonObject { ["address"] = "second@practice.example", ["name"] = "Second" });
        await AdminAsync("deliver", new JsonObject { ["to"] = "second@practice.example", ["message"] = new JsonObject { ["from"] = new JsonObject { ["address"] = "a@x.example" }, ["subject"] = "Hi", ["text"] = "Hi" } });
        var id = Service.Mailbox("second@practice.example").Messages("inbox")[0].Id;
        await AdminAsync("move", new JsonObject { ["user"] = "second@practice.example", ["message"] = id, ["folder"] = "Referrals/A" });
        await AdminAsync("clock/advance", new JsonObject { ["seconds"] = 3600 });
        await AdminAsync("faults", new JsonObject { ["tooManyRequestsShare"] = 0.5, ["slowMailboxes"] = new JsonObject { [Therapist] = 5 } });
        Assert.Equal(Start.AddHours(1), Service.Clock.GetUtcNow());
        Assert.Equal(0.5, Service.Faults.TooManyRequestsShare);
        using var http = new HttpClient();
        var state = await http.GetFromJsonAsync<JsonObject>(new Uri(Service.Address, "_sandbox/state?user=second@practice.example"), Cancellation);
        Assert.Equal("Referrals/A", (string?)state!["messages"]![0]!["folder"]);
        using var wrong = await http.PostAsJsonAsync(new Uri(Service.Address, "_sandbox/move"), new { user = "nobody@x.example" }, Cancellation);
        Assert.Equal(400, (int)wrong.StatusCode);
    }

    private async Task AdminAsync(string path, JsonObject body)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(new Uri(Service.Address, "_sandbox/" + path), body, Cancellation)).EnsureSuccessStatusCode().Dispose();
    }

    private async Task CreateDraftAsync() => await User.Messages.PostAsync(new Message { Subject = "Draft" }, cancellationToken: Cancellation);

    private static JsonObject Part(int id, string method, string url) => new() { ["id"] = $"{id}", ["method"] = method, ["url"] = url };

    private async Task<List<JsonNode>> BatchAsync(IEnumerable<JsonObject> parts)
    {
        using var answer = await SendAsync(HttpMethod.Post, "v1.0/$batch", new JsonObject { ["requests"] = new JsonArray([.. parts]) });
        return [.. (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["responses"]!.AsArray().Select(r => r!)];
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(Service.Address, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", Service.GraphToken(null, Box.User.TenantId));
        return await http.SendAsync(request, Cancellation);
    }
}
